package org.nightpost.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Dump;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.Guests.Slip;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Who invites whom, and what of it is seen by whom. */
@OnScratchPortal
class InvitingIT {
    private final Portal portal;
    private final Guests guests;

    InvitingIT(Portal portal) {
        this.portal = portal;
        guests = new Guests(portal);
    }

    @Test
    void aFormThatIsSentTwiceInvitesOnce() {
        Form form = guests.form("maria", "Doubled");
        form.press().expect(200);
        form.press().expect(303);
        assertEquals(1, links("/invitations", "Doubled"));
    }

    @Test
    void aTakenSignInNameIsSaidKindlyAndEverythingButThePassphraseStays() {
        Slip slip = guests.invite("maria", "Ann");
        Seen page = guests.activation(slip.path(), "AMINA ")
                .fill("name", "Anne-Marie")
                .choose("language", "fr")
                .press()
                .expect(422);
        assertTrue(page.text().contains("Somebody has this sign-in name already"), page.text());
        Form form = page.form(slip.path());
        assertEquals("AMINA", form.value("signInName"));
        assertEquals("Anne-Marie", form.value("name"));
        assertEquals("", form.value("password"));
        form.fill("signInName", "annemarie").fill("password", "short").press().expect(422);
        form.fill("password", Guests.PASSPHRASE).press().expect(303);
        Seen me = guests.signIn("annemarie").get("/me").expect(200);
        assertTrue(me.text().contains("Anne-Marie"), me.text());
    }

    @Test
    void aPathfinderSeesWhomTheyInvitedAndWithdrawsButOnlyWhoHoldsTheKeysSendsAgain() {
        Seen list = portal.as("nell").get("/invitations").expect(200);
        assertTrue(list.text().contains("Marlow") && list.text().contains("Tom Ashdown"), list.text());
        Seen page = list.follow("Marlow").expect(200);
        assertTrue(page.text().contains("Tom Ashdown holds the keys of their letters"), page.text());
        assertTrue(page.page().select("form[action$=/again]").isEmpty());
        portal.as("maria").get(page.path()).expect(404);
        portal.as("claire").get(page.path()).expect(404);
        portal.as("tom").get(page.path()).expect(200);
        portal.as("colin").get("/administration" + page.path()).expect(404);
        assertFalse(portal.as("colin").get("/administration/invitations").text().contains("Marlow"));
    }

    @Test
    void noClientIsInvitedToATeamWithoutASupervisorWhoHoldsKeys() {
        UUID team = UUID.randomUUID();
        UUID maria = Sql.one(UUID.class, portal, "select id from people_person where staff_name = 'Maria Lindqvist'");
        Sql.change(portal, "insert into people_team (id, name) values (?, 'Nobody behind')", team);
        Sql.change(portal, "insert into people_team_counsellor (team, person) values (?, ?)", team, maria);
        try {
            Form form = guests.form("maria", "Early").choose("place", maria + "." + team);
            Seen refused = form.press().expect(422);
            assertTrue(refused.text().contains("no supervisor with a key yet"), refused.text());
            assertEquals(0, links("/invitations", "Early"));
        } finally {
            Sql.change(portal, "delete from people_team_counsellor where team = ?", team);
            Sql.change(portal, "delete from people_team where id = ?", team);
        }
    }

    @Test
    void aCounsellorPlacesNobodyWithAColleague() {
        UUID claire = Sql.one(UUID.class, portal, "select id from people_person where staff_name = 'Claire Vautrin'");
        UUID team = Sql.one(UUID.class, portal, "select team from people_team_counsellor where person = ?", claire);
        Seen page = portal.as("maria").get("/invitations/new").expect(200);
        Fields fields = Fields.none()
                .with("form_token", page.form("/invitations/new").token())
                .with("alias", "Elsewhere")
                .with("service", page.page().expectFirst("#service option").val())
                .with("place", claire + "." + team)
                .with("way", "slip");
        Seen answer = portal.as("maria").post("/invitations/new", fields);
        assertTrue(answer.expect(422).text().contains("Choose a counsellor"), answer.text());
    }

    @Test
    void anAdministratorInvitesAColleagueWhoComesInWithTheirRoles() {
        Form form = portal.visitor()
                .signIn("colin")
                .get("/administration/invitations/new")
                .form("/administration/invitations/new");
        Seen empty = form.press().expect(422);
        assertTrue(empty.text().contains("Choose at least one"), empty.text());
        form.fill("name", "Olu Hartley").choose("role", "PATHFINDER").choose("way", "slip");
        Seen given = form.press().expect(200);
        List<String> typed = given.page().select(".slip .typed").eachText();
        String path = typed.get(typed.size() - 1).replaceFirst("^http://localhost:\\d+", "");
        assertFalse(given.page().select(".slip").text().contains("Olu"), "a slip names nobody");
        Visitor olu = guests.comeIn(path, "olu");
        assertTrue(olu.get("/me").text().contains("Olu Hartley"));
        olu.get("/invitations").expect(200);
        olu.get("/caseload").expect(403);
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'role.offered.pathfinder'"));
    }

    @Test
    void nobodyIsPlacedWithACounsellorWhoseAccountIsShutOrWhoIsNoneAnyMore() {
        Visitor colin = portal.visitor().signIn("colin");
        UUID idris = Sql.one(UUID.class, portal, "select id from people_person where staff_name = 'Idris Benmoussa'");
        String page = "/administration/people/" + idris;
        assertTrue(places().contains("Idris Benmoussa"), places());
        assertTrue(colin.get(page).text().contains("is this person’s to answer"));
        colin.get(page).form(page + "/disable").press().expect(303);
        assertFalse(places().contains("Idris Benmoussa"), places());
        colin.get(page).form(page + "/enable").press().expect(303);
        give(colin, page, "PATHFINDER");
        assertFalse(places().contains("Idris Benmoussa"), places());
        give(colin, page, "COUNSELLOR", "SUPERVISOR");
        assertTrue(places().contains("Idris Benmoussa"), places());
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'role.taken.supervisor' and subject = ?", idris));
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'role.given.supervisor' and subject = ?", idris));
    }

    private static void give(Visitor colin, String page, String... roles) {
        String token = colin.get(page).form(page + "/roles").token();
        Fields fields = Fields.none().with("form_token", token);
        for (String role : roles) {
            fields = fields.with("role", role);
        }
        colin.post(page + "/roles", fields).expect(303);
    }

    private String places() {
        return portal.as("nell").get("/invitations/new").expect(200).text();
    }

    @Test
    void noNameAddressWordOrLinkLiesInTheDatabase() throws Exception {
        Form form = guests.form("maria", "Quibblefern").choose("way", "mail").fill("email", "gannetmoss@example.org");
        form.press().expect(303);
        Slip slip = guests.invite("maria", "Tinderplume");
        write("Tinderplume", "Nobody else reads copperwhist.");
        String dump = Dump.text(portal);
        for (String word : List.of(
                "Quibblefern",
                "gannetmoss",
                "Tinderplume",
                "copperwhist",
                slip.path().substring(12))) {
            assertFalse(dump.contains(word), word);
        }
        assertTrue(dump.contains(slip.id().toString()), "the dump holds no invitation");
        assertFalse(portal.log().contains(slip.path().substring(12)), "the link stands in the log");
    }

    private void write(String alias, String words) {
        Desk bench = Desk.bench(portal.as("maria"), alias);
        bench.send(words).expect(303);
    }

    private long links(String list, String alias) {
        return portal.as("maria").get(list).expect(200).page().select("main a").stream()
                .filter(link -> link.text().equals(alias))
                .count();
    }
}
