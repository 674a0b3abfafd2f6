package org.nightpost.people.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Staffing;
import org.nightpost.Visitor;
import org.nightpost.web.ForgedTokens;

/** Nobody gets a key past those who hold it: not by an id, not by a role of their own, not by a race, not from a mailbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysInOwnHandsIT {
    private final Portal portal = Portal.demo("own-hands").start();
    private final Staffing staffing = new Staffing(portal);

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void noTeamIsFoundedInThePlaceOfThePathfinders() {
        String invited = staffing.invite("Sue Marlow", "sue", "SUPERVISOR");
        assertTrue(invited.startsWith("/"), invited);
        Visitor colin = portal.as("colin");
        String path = "/administration/teams/new";
        Form form = colin.get(path).expect(200).form(path).fill("name", "Quiet");
        String sue = staffing.person("Sue Marlow").toString();
        form.fill("team", Groups.PATHFINDERS.toString()).choose("supervisor", sue);
        form.press().expect(303);
        form.press().expect(303);
        assertEquals(1, Sql.count(portal, "people_team where name = 'Quiet'"));
        assertEquals(0, Sql.count(portal, "people_team where id = ?", Groups.PATHFINDERS));
    }

    @Test
    void anAdministratorMakesNoPathfinderOfThemself() {
        Visitor colin = portal.as("colin");
        String path = "/administration/people/" + staffing.person("Colin Marsh");
        Seen refused = colin.get(path)
                .form(path + "/roles")
                .choose("role", "PATHFINDER")
                .press()
                .expect(422);
        assertTrue(refused.text().contains("you cannot make yourself one"), refused.text());
        assertEquals(0, staffing.heldBy(Groups.PATHFINDERS, staffing.person("Colin Marsh")));
    }

    @Test
    void twoWhoMoveACounsellorAtTheSameMomentLeaveTheLettersToOneTeam() throws Exception {
        Visitor ruth = portal.as("ruth");
        UUID maria = staffing.person("Maria Lindqvist");
        UUID lantern = staffing.id("Lantern, evening team");
        String token = ruth.get("/team/move").expect(200).form("/team/move").token();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Seen>> answers = List.of("Northfield team", "Harbour, languages team").stream()
                .map(staffing::id)
                .map(to -> Fields.none()
                        .with("form_token", token)
                        .with("who", maria + "_" + lantern)
                        .with("to", to.toString()))
                .map(fields -> both.submit(() -> ruth.twin().post("/team/move", fields)))
                .toList();
        int done = 0;
        for (Future<Seen> answer : answers) {
            int status = answer.get().status();
            assertTrue(status == 303 || status == 422, "told to choose again, or done: " + status);
            done += status == 303 ? 1 : 0;
        }
        assertTrue(done >= 1, "nobody moved her");
        both.shutdown();
        assertEquals(1, Sql.count(portal, "people_team_counsellor where person = ?", maria));
        String twice =
                "(select object_id from vault_wrap where holder_kind = 'GROUP' and object_kind = 'CORRESPONDENCE'"
                        + " and object_id in (select id from correspondence where counsellor = ?)"
                        + " group by object_id having count(distinct holder_id) > 1) t";
        assertEquals(0, Sql.count(portal, twice, maria));
    }

    @Test
    void whoIsOnlyInASupervisorsMailboxHelpsNobodyIn() {
        staffing.hire("Vera Holm", "vera", "SUPERVISOR");
        Visitor counsellor = staffing.hire("Dora Falk", "dora", "COUNSELLOR");
        staffing.found("Quay", List.of("Ruth Halloran"), List.of("Dora Falk"));
        Guests guests = new Guests(portal);
        guests.comeIn(guests.invite(counsellor, "Heron").path(), "heron");
        staffing.propose("Quay", "Vera Holm").expect(303);
        Visitor ruth = portal.as("ruth");
        Seen joins = ruth.get("/joining").follow("Look at Vera Holm").expect(200);
        joins.form(joins.path()).press().expect(303);
        Visitor stranger = staffing.forgets("vera");
        staffing.forgets("dora");
        UUID dora = staffing.person("Dora Falk");
        String confirm = "/team/confirm/" + dora;
        assertEquals(200, ruth.get(confirm).status());
        stranger.get(confirm).expect(404);
        stranger.post(confirm, new ForgedTokens(portal).form(stranger, confirm).with("way", "CALL"))
                .expect(404);
        String step = "/team/second-steps/" + dora;
        String app =
                "insert into security_app_factor (person, secret, last_step, added_at) values (?, ?, 0, current_timestamp)";
        Sql.change(portal, app, dora, new byte[] {1, 2, 3});
        assertTrue(ruth.get("/team/second-steps").expect(200).text().contains("Dora Falk"));
        stranger.post(step, new ForgedTokens(portal).form(stranger, step)).expect(404);
        assertEquals(1, Sql.count(portal, "security_app_factor where person = ?", dora));
        assertEquals(0, Sql.count(portal, "security_known_pair where person = ?", dora));
    }
}
