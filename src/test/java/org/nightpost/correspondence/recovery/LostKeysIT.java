package org.nightpost.correspondence.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Staffing;
import org.nightpost.Visitor;

/** Whoever alone held a key has lost it: those who hold the letters themselves give them again, after one question. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostKeysIT {
    private final Portal portal = Portal.demo("lost-keys").start();
    private final Staffing staffing = new Staffing(portal);
    private final Guests guests = new Guests(portal);

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void theOnlySupervisorForgotAndEachCounsellorIsAskedOnce() {
        staffing.hire("Sam Hill", "sam", "SUPERVISOR");
        Visitor esther = staffing.hire("Esther Lund", "lund", "COUNSELLOR");
        staffing.found("Quay", List.of("Sam Hill"), List.of("Esther Lund"));
        Visitor heron = client(esther, "Heron", "heron");
        Desk.bench(esther, "Heron").send("Welcome by Esther").expect(303);
        assertFalse(esther.get("/caseload").text().contains("lost the key"));

        Visitor sam = staffing.forgets("sam");
        String action = "/supervisors/" + staffing.person("Sam Hill");
        isAskedWithTheNumberOfWhoForgot(esther, sam, action);
        nobodyBeginsMeanwhile(esther);
        Form yes = esther.get(action).expect(200).form(action);
        yes.press().expect(303);
        yes.press().expect(303);
        holdsTheTeamAlone(sam);
        assertFalse(esther.get("/caseload").text().contains("lost the key"));
        couldGiveHerLettersBack(sam, heron);
    }

    private void isAskedWithTheNumberOfWhoForgot(Visitor esther, Visitor sam, String action) {
        Seen told = sam.get("/team").expect(200);
        assertTrue(told.text().contains("Each counsellor of the team is asked"), told.text());
        portal.as("maria").get(action).expect(404);
        Seen question =
                esther.get("/caseload").expect(200).follow("Look and decide").expect(200);
        assertEquals(number(told), number(question));
        question.form(action).fill("number", "000 000").press().expect(409);
        assertEquals(0, staffing.held("Quay", "Sam Hill"));
    }

    private static void nobodyBeginsMeanwhile(Visitor esther) {
        Seen early = esther.get("/invitations/new")
                .form("/invitations/new")
                .fill("alias", "Early")
                .choose("way", "slip")
                .press();
        assertTrue(early.expect(422).text().contains("no supervisor with a key"), early.text());
    }

    private void holdsTheTeamAlone(Visitor sam) {
        assertEquals(1, staffing.held("Quay", "Sam Hill"));
        Seen team = sam.get("/team").expect(200);
        assertFalse(team.text().contains("You hold no key"));
        assertTrue(team.text().contains("You alone hold the key of Quay"));
        sam.get("/me/letter-key").form("/me/letter-key").press().expect(200);
        assertFalse(sam.get("/team").text().contains("You alone hold the key"), "the letter key is printed");
    }

    /** The proof: she forgets too, and Sam, who held nothing a moment ago, gives her letters back. */
    private void couldGiveHerLettersBack(Visitor sam, Visitor heron) {
        Visitor anew = staffing.forgets("lund");
        assertTrue(anew.get("/caseload").text().contains("your letters are not open to you yet"));
        String give = "/team/confirm/" + staffing.person("Esther Lund");
        sam.get(give).expect(200).form(give).choose("way", "CALL").press().expect(303);
        String letters = Desk.bench(anew, "Heron").path() + "/letters";
        assertTrue(anew.get(letters).follow("Letter 1").text().contains("Welcome by Esther"));
        Desk.bench(anew, "Heron").send("Back again").expect(303);
        assertTrue(heron.get("/letters/" + Desk.letters(heron).get(0)).text().contains("Back again"));
    }

    @Test
    void whoWorksAloneForgotAndEachClientIsAskedOnce() {
        Visitor ivo = staffing.hire("Ivo Brandt", "ivo", "COUNSELLOR", "SUPERVISOR");
        staffing.found("Alone", List.of("Ivo Brandt"), List.of("Ivo Brandt"));
        assertTrue(ivo.get("/caseload").expect(200).text().contains("You alone hold the key of Alone"));
        Visitor wren = client(ivo, "Wren", "wren");
        Visitor finch = client(ivo, "Finch", "finch");
        Desk.bench(ivo, "Wren").send("First to Wren").expect(303);
        Desk.bench(ivo, "Finch").send("First to Finch").expect(303);
        assertFalse(wren.get("/home").text().contains("Give your letters again"));

        Visitor anew = staffing.forgets("ivo");
        Seen told = anew.get("/caseload").expect(200);
        assertTrue(told.text().contains("only your clients still hold the key"), told.text());
        Desk.client(wren).send("Are you there?").expect(303);
        Seen question = isAsked(wren, told);
        String action = question.path();
        finch.get(action).expect(404);
        portal.as("amina").get(action).expect(404);
        saysNotNow(wren, question);
        Form yes = wren.get(action).expect(200).form(action);
        yes.press().expect(303);
        yes.press().expect(303);
        hasOneBack(anew, wren);
        hasTheOtherBackToo(anew, finch);
    }

    private static Seen isAsked(Visitor wren, Seen told) {
        Seen home = wren.get("/home").expect(200);
        assertTrue(home.text().contains("Give your letters again?"), home.text());
        assertTrue(home.text().contains("once you have given your letters again"), "no empty promise");
        Seen question = home.follow("Look and decide").expect(200);
        assertTrue(question.text().contains("+44 "), question.text());
        assertEquals(number(told), number(question));
        return question;
    }

    private static void saysNotNow(Visitor wren, Seen question) {
        question.form(question.path() + "/later").press().expect(303);
        Seen quiet = wren.get("/home").expect(200);
        assertFalse(quiet.text().contains("Give your letters again?"), quiet.text());
        assertTrue(quiet.text().contains("cannot open your letters at the moment"), quiet.text());
        question.form(question.path()).fill("number", "000 000").press().expect(409);
    }

    private void hasOneBack(Visitor ivo, Visitor wren) {
        assertFalse(wren.get("/home").text().contains("cannot open your letters"));
        Seen bench = ivo.get(Desk.bench(ivo, "Wren").path()).expect(200);
        assertTrue(bench.text().contains("Are you there?"), bench.text());
        assertEquals(1, staffing.held("Alone", "Ivo Brandt"));
        Seen caseload = ivo.get("/caseload").expect(200);
        assertTrue(caseload.text().contains("only your clients"), "Finch has not said yes");
        assertFalse(caseload.text().contains("Finch"));
        String begun = "vault_wrap where object_kind = 'STAFF' and object_id = ? and epoch = 2";
        UUID correspondence = Desk.bench(ivo, "Wren").correspondence();
        assertEquals(2, Sql.count(portal, begun, correspondence), "for him and his team, and for nobody else");
    }

    private void hasTheOtherBackToo(Visitor ivo, Visitor finch) {
        Seen question = finch.get("/home").expect(200).follow("Look and decide").expect(200);
        question.form(question.path()).press().expect(303);
        Desk.bench(ivo, "Finch").send("Second to Finch").expect(303);
        assertTrue(finch.get("/letters/" + Desk.letters(finch).get(0)).text().contains("Second to Finch"));
        assertFalse(ivo.get("/caseload").text().contains("only your clients"));
        ivo.get("/me/letter-key").form("/me/letter-key").press().expect(200);
        assertTrue(portal.as("colin").get("/administration/trail").text().contains("got a new key"));
    }

    @Test
    void whoHoldsBothAdministrationAndKeysIsNamedSo() {
        Visitor ada = staffing.hire("Ada Keller", "keller", "ADMINISTRATOR", "COUNSELLOR", "SUPERVISOR");
        staffing.found("Both", List.of("Ada Keller"), List.of("Ada Keller"));
        Visitor swift = client(ada, "Swift", "swift");
        assertTrue(swift.get("/readers").expect(200).text().contains("Also administers this portal"));
        assertFalse(portal.as("amina").get("/readers").text().contains("Also administers"));
    }

    private Visitor client(Visitor counsellor, String alias, String signInName) {
        return guests.comeIn(guests.invite(counsellor, alias).path(), signInName);
    }

    private static String number(Seen page) {
        return page.page().select("main strong.group").text();
    }
}
