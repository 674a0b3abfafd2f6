package org.nightpost.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.nightpost.Desk;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** What somebody left is handed over, and who changes team takes it along. One story, in its order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoverIT {
    private static final String NIGHT = "Who reads this now?";
    private static final String FINISHED = "What Claire had finished and not let go.";
    private static final String WORDS = "Daryna writes to you from now on.\nNothing is lost.";

    private final Portal portal = Portal.demo("handover");
    private Leavers leavers;
    private Visitor client;
    private Visitor ruth;
    private Visitor daryna;
    private UUID here;

    @BeforeAll
    void somebodyHasLeftAndAClientWritesOn() {
        portal.start();
        leavers = new Leavers(portal);
        client = portal.visitor().signIn("aurelie");
        ruth = portal.visitor().signIn("ruth");
        daryna = portal.visitor().signIn("daryna");
        here = leavers.correspondence(client);
        Desk.bench(portal.visitor().signIn("claire"), "Aurélie").hold(FINISHED, Duration.ofDays(1));
        leavers.letGo("Claire Vautrin").expect(303);
        Desk.client(client).send(NIGHT).expect(303);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    @Order(1)
    void theSupervisorSeesWhoWaitsAndSinceWhen() {
        Seen team = ruth.get("/team").expect(200);
        String section = team.page().select("[aria-labelledby=to-hand-over]").text();
        assertTrue(section.contains("Claire Vautrin") && section.contains("Aurélie"), section);
        assertTrue(section.contains("Waits since") && section.contains("Promised by"), section);
        String trail = ruth.get("/team/trail").expect(200).text();
        assertTrue(trail.contains("A letter was sent."), trail);
        String readers = client.get("/readers").expect(200).text();
        assertTrue(readers.contains("Has left us, and holds no key any more."), readers);
        noDateIsPromisedOnAnyPage();
    }

    @Test
    @Order(2)
    void nothingIsHandedOverWithoutWordsToTheClientAndWhatWasTypedStays() {
        Form form = leavers.handover(ruth, "Claire Vautrin", "Daryna Kovalchuk", "   ");
        Seen refused = ruth.post(form.action(), leavers.handoverFields(form, List.of(here)))
                .expect(422);
        assertTrue(refused.text().contains("Write to the clients first"), refused.text());
        assertEquals(
                leavers.person("Daryna Kovalchuk").toString(),
                refused.form(form.action()).value("to"));
        form.fill("words", "a".repeat(100_001));
        Seen tooLong = ruth.post(form.action(), leavers.handoverFields(form, List.of(here)))
                .expect(422);
        assertTrue(tooLong.text().contains("too long by one character"), tooLong.text());
        assertEquals(0, leavers.wraps(leavers.person("Daryna Kovalchuk"), here));
    }

    @Test
    @Order(3)
    void toSomebodyOfAnotherTeamNothingIsGiven() {
        Form form = leavers.handover(ruth, "Claire Vautrin", "Daryna Kovalchuk", WORDS);
        UUID maria = leavers.person("Maria Lindqvist");
        Fields fields = Fields.none()
                .with("form_token", form.token())
                .with("to", maria.toString())
                .with("words", WORDS)
                .with("chosen", here.toString());
        Seen refused = ruth.post(form.action(), fields).expect(409);
        assertTrue(refused.text().contains("is not in its team"), refused.text());
        assertEquals(0, leavers.wraps(maria, here));
    }

    @Test
    @Order(4)
    void aSupervisorOfAnotherTeamFindsNothingToHandOver() {
        Visitor idris = portal.visitor().signIn("idris");
        loseNothingOnAStalePage("Daryna Kovalchuk");
        daryna = portal.visitor().signIn("daryna");
        leavers.letGo("Tom Ashdown").expect(303);
        idris.get("/team/handover/" + leavers.person("Tom Ashdown")).expect(404);
        assertFalse(idris.get("/team").text().contains("Tom Ashdown"));
        ruth.get("/team/handover/" + leavers.person("Maria Lindqvist")).expect(404);
    }

    @Test
    @Order(5)
    void pressedTwiceItIsOneLetterAndThePromiseStaysOpen() {
        long letters = Sql.count(portal, "letter where correspondence = ?", here);
        Form form = leavers.handover(ruth, "Claire Vautrin", "Daryna Kovalchuk", WORDS);
        Form otherWindow = leavers.handover(ruth, "Claire Vautrin", "Daryna Kovalchuk", "Other words, not to be lost.");
        ruth.post(form.action(), leavers.handoverFields(form, List.of(here))).expect(303);
        ruth.post(form.action(), leavers.handoverFields(form, List.of(here))).expect(303);
        Seen told = ruth.post(form.action(), leavers.handoverFields(otherWindow, List.of(here)))
                .expect(409);
        assertTrue(told.text().contains("was handed over meanwhile"), told.text());
        assertEquals(
                "Other words, not to be lost.", told.page().select("textarea").val());
        assertEquals(letters + 1, Sql.count(portal, "letter where correspondence = ?", here));
        assertEquals(1, Sql.count(portal, "audit_entry where subject = ? and deed = 'handover.made'", here));
        assertTrue(Sql.count(portal, "schedule_promise where correspondence = ? and state = 'OPEN'", here) > 0);
        String left = ruth.get("/team")
                .page()
                .select("[aria-labelledby=to-hand-over]")
                .text();
        assertTrue(left.contains("Moussa") && !left.contains("Aurélie"), left);
    }

    @Test
    @Order(6)
    void theNewCounsellorReadsOldAndNewLettersAndAnswers() {
        String list = daryna.get("/caseload").expect(200).text();
        assertFalse(list.contains("Take it back: Aurélie"), list);
        Desk bench = Desk.bench(daryna, "Aurélie");
        assertTrue(daryna.get(bench.path()).expect(200).text().contains(NIGHT));
        Seen history = daryna.get(bench.path() + "/letters").expect(200);
        assertTrue(history.text().contains("Claire Vautrin") && history.text().contains("Ruth Halloran"));
        for (String path : history.page().select("main a[href*=/letters/]").eachAttr("href")) {
            Seen letter = daryna.get(path).expect(200);
            assertFalse(letter.text().contains("cannot be opened"), path + letter.text());
        }
        String takeUp = bench.path() + "/take-up";
        Seen left = daryna.get("/caseload");
        assertTrue(left.text().contains("Claire Vautrin had begun a letter"), left.text());
        left.form(takeUp).press().expect(303);
        assertTrue(bench.words().contains(FINISHED), bench.words());
        assertEquals(0, Sql.count(portal, "held_letter where correspondence = ?", here));
        bench.send("I have read all you wrote.").expect(303);
        assertEquals(0, Sql.count(portal, "schedule_promise where correspondence = ? and state = 'OPEN'", here));
    }

    @Test
    @Order(7)
    void theClientReadsWhoAnswersNowAndWhoDidBefore() {
        Seen list = client.get("/letters").expect(200);
        for (String name : List.of("Claire Vautrin", "Ruth Halloran", "Daryna Kovalchuk")) {
            assertTrue(list.text().contains("from \u2068" + name), list.text());
        }
        assertTrue(list.text().contains("opened by \u2068Claire Vautrin"), list.text());
        assertTrue(list.text().contains("opened by \u2068Daryna Kovalchuk"), list.text());
        Seen letter = client.get("/letters/" + Desk.letters(client).get(1)).expect(200);
        assertTrue(letter.text().contains("Daryna writes to you from now on."), letter.text());
        assertTrue(letter.text().contains("From \u2068Ruth Halloran"), letter.text());
        Seen readers = client.get("/readers").expect(200);
        assertTrue(readers.text().contains("Daryna Kovalchuk\u2069, your counsellor"), readers.text());
        assertTrue(readers.text().contains("Claire Vautrin\u2069, who answered you before"), readers.text());
    }

    @Test
    @Order(8)
    void whoChangesTeamTakesTheLettersAlongAndTheOldTeamLosesThem() {
        UUID harbour = leavers.team("Harbour, languages team");
        UUID lantern = leavers.team("Lantern, evening team");
        UUID id = leavers.person("Daryna Kovalchuk");
        Form form = ruth.get("/team/move").expect(200).form("/team/move");
        form.choose("who", id + "_" + harbour).choose("to", lantern.toString());
        form.press().expect(303);
        form.press().expect(303);
        assertEquals(0, leavers.wraps(harbour, here));
        assertTrue(leavers.wraps(lantern, here) > 0);
        assertEquals(
                1, Sql.count(portal, "audit_entry where subject = ? and deed = 'correspondence.movedToTeam'", here));
        Seen readers = client.get("/readers").expect(200);
        assertTrue(readers.text().contains("Lantern, evening team"), readers.text());
        assertFalse(readers.text().contains("Idris"), readers.text());
        Desk.client(client).send("And now another team.").expect(303);
        assertEquals(0, leavers.wraps(harbour, here));
        assertTrue(daryna.get(Desk.bench(daryna, "Aurélie").path()).text().contains("And now another team."));
    }

    @Test
    @Order(9)
    void aSupervisorIsTakenOutAndTheTeamGetsANewKeyAndTheLastOneStays() {
        UUID harbour = leavers.team("Harbour, languages team");
        UUID ruths = leavers.person("Ruth Halloran");
        assertTrue(leavers.wraps(ruths, harbour) > 0);
        Seen out = takeOut(harbour, ruths, "supervisor").expect(303);
        assertTrue(out.location().endsWith("/members"), out.location());
        takeOut(harbour, ruths, "supervisor").expect(303);
        assertEquals(0, leavers.wraps(ruths, harbour));
        assertEquals(2, Sql.count(portal, "vault_holder_key where holder_id = ?", harbour));
        assertFalse(
                ruth.get("/team").expect(200).page().select("main table").text().contains("Idris Benmoussa"));
        Seen last = takeOut(harbour, leavers.person("Idris Benmoussa"), "supervisor")
                .expect(422);
        assertTrue(last.text().contains("nobody left who can open its letters"), last.text());
        Seen still = takeOut(leavers.team("Lantern, evening team"), leavers.person("Maria Lindqvist"), "counsellor")
                .expect(422);
        assertTrue(still.text().contains("answers clients of the team"), still.text());
        Visitor idris = portal.visitor().signIn("idris");
        assertTrue(idris.get("/team").expect(200).text().contains("Moussa"), "what the old key holds stays open");
    }

    /** The account is shut, a supervisor writes to the clients, and meanwhile it is opened again. */
    private void loseNothingOnAStalePage(String name) {
        String path = "/administration/people/" + leavers.person(name);
        leavers.colin().get(path).form(path + "/disable").press().expect(303);
        Visitor supervisor = portal.visitor().signIn("ruth");
        String handover = "/team/handover/" + leavers.person(name);
        Form form = supervisor.get(handover).expect(200).form(handover);
        form.fill("words", WORDS);
        leavers.colin().get(path).form(path + "/enable").press().expect(303);
        // Whoever is chosen: it is refused before that is looked at.
        Fields fields = form.fields().with("to", here.toString());
        Seen told = supervisor.post(form.action(), fields).expect(409);
        assertTrue(told.text().contains("can sign in and answer again"), told.text());
        assertEquals(WORDS, told.page().select("textarea").val());
    }

    /** While nobody has been chosen. */
    private void noDateIsPromisedOnAnyPage() {
        String sent = "/letters/" + Desk.letters(client).get(0) + "/sent";
        for (String path : List.of("/home", "/write", sent)) {
            String text = client.get(path).expect(200).text();
            assertTrue(text.contains("has left. Somebody else will answer you"), path + text);
            assertFalse(
                    text.contains(" reads on ") || text.contains(" answers you.") || text.contains("answers by"),
                    path + text);
        }
    }

    private Seen takeOut(UUID team, UUID person, String side) {
        String path = "/administration/teams/" + team + "/members";
        String token = leavers.colin().get(path).expect(200).form(path).token();
        return leavers.colin()
                .post(
                        path,
                        Fields.none()
                                .with("form_token", token)
                                .with("person", person.toString())
                                .with("side", side));
    }
}
