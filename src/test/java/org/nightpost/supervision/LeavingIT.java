package org.nightpost.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Somebody leaves: what is refused, what is taken, and what stays shut to them for good. One story, in its order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeavingIT {
    private static final String WRAP = "id, holder_kind, holder_id, key_version, object_kind, object_id, epoch, sealed";
    private static final String NIGHT = "I write this on the night after she left.";

    private final Portal portal = Portal.demo("leaving");
    private Leavers leavers;
    private Visitor client;
    private UUID claire;

    @BeforeAll
    void open() {
        portal.start();
        leavers = new Leavers(portal);
        client = portal.visitor().signIn("aurelie");
        claire = leavers.person("Claire Vautrin");
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    @Order(1)
    void thePageSaysHowManyWaitInWhichTeamAndNamesNoClient() {
        Seen page = leavers.leavingPage("Claire Vautrin").expect(200);
        assertTrue(page.text().contains("2 correspondences have to be handed over"), page.text());
        assertTrue(page.text().contains("Harbour, languages team: 2"), page.text());
        for (String alias : List.of("Aurélie", "Moussa")) {
            assertFalse(page.body().contains(alias), alias);
        }
    }

    @Test
    @Order(2)
    void theLastAdministratorAndTheOnlySupervisorOfATeamStay() {
        Seen colin = leavers.letGo("Colin Marsh").expect(422);
        assertTrue(colin.text().contains("last administrator"), colin.text());
        Seen ruth = leavers.letGo("Ruth Halloran").expect(422);
        assertTrue(ruth.text().contains("nobody left who can open its letters"), ruth.text());
        leavers.colin().get("/administration").expect(200);
        portal.visitor().signIn("ruth").get("/team").expect(200);
    }

    @Test
    @Order(3)
    void aColleagueWhoIsNamedInTheTeamAndHoldsNoKeyDoesNotCount() {
        UUID ruth = leavers.person("Ruth Halloran");
        UUID team = leavers.team("Harbour, languages team");
        List<Object> wrap = Sql.rows(
                        portal, "select " + WRAP + " from vault_wrap where holder_id = ? and object_id = ?", ruth, team)
                .get(0);
        Sql.change(portal, "delete from vault_wrap where id = ?", wrap.get(0));
        Seen leaves = leavers.letGo("Idris Benmoussa").expect(422);
        assertTrue(leaves.text().contains("nobody left who can open its letters"), leaves.text());
        String path = "/administration/people/" + leavers.person("Idris Benmoussa");
        Seen shut = leavers.colin().get(path).form(path + "/disable").press().expect(422);
        assertTrue(shut.text().contains("no supervisor left"), shut.text());
        insert(wrap.toArray());
    }

    @Test
    @Order(4)
    void whoLeavesIsOutAtOnceAndNothingIsLeftByWhichTheyCouldComeBack() {
        Visitor own = portal.visitor().signIn("claire");
        own.get("/me/letter-key").expect(200).form("/me/letter-key").press().expect(200);
        own.get("/caseload").expect(200);
        assertTrue(leavers.wraps(claire, leavers.correspondence(client)) > 0);
        keepHerKeys();
        standsAloneInATeam();
        Form form = leavers.leaving("Claire Vautrin");
        form.press().expect(303);
        form.press().expect(303);
        own.get("/caseload").expect(303);
        assertEquals(0, leavers.wraps(claire, leavers.correspondence(client)));
        for (String table : List.of(
                "security_session",
                "security_letter_key",
                "security_old_lock",
                "security_recovery_pass",
                "security_app_factor",
                "security_passkey",
                "security_spare_code",
                "security_required_action",
                "notice_address",
                "notice_mail",
                "people_team_counsellor",
                "people_team_supervisor")) {
            assertEquals(0, Sql.count(portal, table + " where person = ?", claire), table);
        }
        assertEquals(1, Sql.count(portal, "audit_entry where subject = ? and deed = 'account.closed'", claire));
    }

    @Test
    @Order(5)
    void theDoorSpeaksToThemAsToAnUnknownName() {
        Seen left = trySignIn("claire", Cast.PASSPHRASE);
        Seen nobody = trySignIn("nobody-of-this-name", Cast.PASSPHRASE);
        assertEquals(nobody.status(), left.status());
        assertEquals(
                nobody.page().select(".errors").text(),
                left.page().select(".errors").text());
        Seen asked = portal.visitor()
                .get("/recovery")
                .form("/recovery")
                .fill("name", "claire")
                .press();
        Seen unknown = portal.visitor()
                .get("/recovery")
                .form("/recovery")
                .fill("name", "nobody-of-this-name")
                .press();
        assertEquals(unknown.location(), asked.location());
        assertEquals(0, Sql.count(portal, "security_recovery_pass where person = ?", claire));
    }

    @Test
    @Order(6)
    void whoHasLeftIsNotOpenedAgainAndGetsNoRole() {
        String path = "/administration/people/" + claire;
        Seen page = leavers.colin().get(path).expect(200);
        assertTrue(page.text().contains("This person has left."), page.text());
        assertTrue(page.findForm(path + "/enable").isEmpty());
        String other = "/administration/people/" + leavers.person("Nell Fairweather");
        leavers.colin().get(other).form(other + "/disable").press().expect(303);
        String token = leavers.colin().get(other).form(other + "/enable").token();
        for (String deed : List.of("/enable", "/disable", "/roles")) {
            Seen answer = leavers.colin()
                    .post(path + deed, Fields.none().with("form_token", token).with("role", "COUNSELLOR"));
            assertTrue(answer.status() == 403 || answer.status() == 404, deed + " " + answer.status());
        }
        leavers.colin().get(other).form(other + "/enable").press().expect(303);
    }

    @Test
    @Order(7)
    void whatIsWrittenAfterwardsStaysShutToThemEvenWithEveryRightOnTheDatabase() {
        Desk.client(client).send(NIGHT).expect(303);
        UUID here = leavers.correspondence(client);
        assertEquals(2, Sql.one(Integer.class, portal, "select epoch from correspondence where id = ?", here));
        UUID night = Desk.letters(client).get(0);
        UUID before = Desk.letters(client).get(2);
        Sql.change(portal, "update security_account set state = 'OPEN' where person = ?", claire);
        kept.forEach(wrap -> insert(wrap.toArray()));
        Visitor thief = portal.visitor().signIn("claire");
        Seen old = thief.get("/correspondences/" + here + "/letters/" + before).expect(200);
        assertFalse(old.text().contains("cannot be opened"), "the old keys were put back: " + old.text());
        Seen shut = thief.get("/correspondences/" + here + "/letters/" + night).expect(200);
        assertTrue(shut.text().contains("cannot be opened"), shut.text());
        assertFalse(shut.body().contains(NIGHT));
        Sql.change(portal, "delete from vault_wrap where holder_id = ?", claire);
        Sql.change(portal, "update security_account set state = 'CLOSED' where person = ?", claire);
        thief.get("/caseload").expect(303);
    }

    private List<List<Object>> kept = List.of();

    private void keepHerKeys() {
        kept = Sql.rows(portal, "select " + WRAP + " from vault_wrap where holder_id = ?", claire);
        assertFalse(kept.isEmpty());
    }

    /** A counsellor of a team that has nobody else, and no supervisor; and a pathfinder. */
    private void standsAloneInATeam() {
        UUID alone = UUID.randomUUID();
        Sql.change(portal, "insert into people_team (id, name) values (?, ?)", alone, "Nobody supervises");
        Sql.change(portal, "insert into people_team_counsellor (team, person) values (?, ?)", alone, claire);
    }

    private void insert(Object... wrap) {
        Sql.change(portal, "insert into vault_wrap (" + WRAP + ") values (?, ?, ?, ?, ?, ?, ?, ?)", wrap);
    }

    private Seen trySignIn(String name, String password) {
        return portal.visitor()
                .get("/sign-in")
                .form("/sign-in")
                .fill("name", name)
                .fill("password", password)
                .press();
    }
}
