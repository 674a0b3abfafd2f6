package org.nightpost.people.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
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

/** Nobody joins a group but by a member of it; where there is none yet, the first who comes needs nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoiningIT {
    private static final String LANTERN = "Lantern, evening team";
    private static final String NORTHFIELD = "Northfield team";

    /** Of its own: who is in which team is changed here. */
    private final Portal portal = Portal.demo("joining").start();

    private final Staffing staffing = new Staffing(portal);

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void whoIsProposedHoldsNothingUntilAMemberHasConfirmedThem() {
        Visitor ruth = portal.as("ruth");
        Visitor idris = portal.as("idris");
        assertTrue(ruth.get("/team").expect(200).text().contains("Idris Benmoussa is to join"));
        Seen waits = idris.get("/joining").expect(200);
        assertTrue(waits.text().contains("You see and open nothing of this group yet"), waits.text());
        assertFalse(readersOf("amina").contains("Idris"));
        assertEquals(0, staffing.held(LANTERN, "Idris Benmoussa"));

        Seen page = open(ruth, "Idris Benmoussa");
        assertTrue(page.text().contains("every letter of its counsellors"), page.text());
        assertEquals(number(waits), number(page), "the number that is read aloud");
        Form form = page.form(page.path());
        idris.get(page.path()).expect(404);
        portal.as("nell").get(page.path()).expect(404);
        Seen another = ruth.post(
                page.path(), Fields.none().with("form_token", form.token()).with("number", "000 000"));
        assertTrue(another.expect(409).text().contains("another key since you opened this page"));
        assertEquals(0, staffing.held(LANTERN, "Idris Benmoussa"));

        form.press().expect(303);
        form.press().expect(303);
        assertEquals(1, staffing.held(LANTERN, "Idris Benmoussa"));
        assertTrue(readersOf("amina").contains("Idris Benmoussa"));
        assertTrue(portal.as("colin").get("/administration/teams").text().contains("Idris Benmoussa Ruth Halloran")
                || portal.as("colin").get("/administration/teams").text().contains("Ruth Halloran Idris Benmoussa"));
        assertTrue(portal.as("colin").get("/administration/trail").text().contains("got the key of a group"));
    }

    @Test
    void anAdministratorWhoProposesThemselvesWaitsLikeAnybodyElse() {
        Visitor colin = portal.visitor().signIn("colin");
        String path = "/administration/people/" + staffing.person("Colin Marsh");
        Form own = colin.get(path).form(path + "/roles").choose("role", "SUPERVISOR");
        own.press().expect(422);
        staffing.hire("Ines Roth", "ines", "ADMINISTRATOR")
                .get(path)
                .form(path + "/roles")
                .choose("role", "SUPERVISOR")
                .press()
                .expect(303);
        staffing.propose(NORTHFIELD, "Colin Marsh").expect(303);
        UUID joining = Joining.id(staffing.id(NORTHFIELD), staffing.person("Colin Marsh"));
        assertTrue(colin.get("/joining").expect(200).text().contains("You are to join"));
        colin.get("/joining/" + joining).expect(404);
        Visitor ruth = portal.as("ruth");
        Form ruths = ruth.get("/joining/" + joining).expect(200).form("/joining/" + joining + "/decline");
        ruths.press().expect(303);
        assertEquals(0, staffing.held(NORTHFIELD, "Colin Marsh"));
        ruth.get("/joining/" + joining).expect(404);
        Seen told = colin.get(staffing.team(NORTHFIELD) + "/supervisors").expect(200);
        assertTrue(told.text().contains("a member said no"), told.text());
        assertFalse(readersOf("lukasz").contains("Colin"));
    }

    @Test
    void aPublicKeyThatSomebodyPutThereIsRefusedAndNothingIsGiven() {
        UUID idris = staffing.person("Idris Benmoussa");
        staffing.propose(NORTHFIELD, "Idris Benmoussa").expect(303);
        UUID joining = Joining.id(staffing.id(NORTHFIELD), idris);
        Visitor ruth = portal.as("ruth");
        Form form = ruth.get("/joining/" + joining).expect(200).form("/joining/" + joining);
        String mine = "select public_key from vault_holder_key where holder_id = ?";
        byte[] right = Sql.one(byte[].class, portal, mine, idris);
        byte[] others = Sql.one(byte[].class, portal, mine, staffing.person("Colin Marsh"));
        String put = "update vault_holder_key set public_key = ? where holder_id = ?";
        Sql.change(portal, put, others, idris);
        try {
            assertTrue(form.press().expect(409).text().contains("not one of this portal"));
            assertTrue(ruth.get("/joining/" + joining).expect(409).text().contains("not one of this portal"));
        } finally {
            Sql.change(portal, put, right, idris);
        }
        assertEquals(0, staffing.held(NORTHFIELD, "Idris Benmoussa"));
        withdraw(NORTHFIELD, joining);
        form.press().expect(404);
        assertEquals(0, staffing.held(NORTHFIELD, "Idris Benmoussa"));
    }

    @Test
    void aTeamFoundedWithThoseWhoHaveNotComeBeginsWithTheFirstWhoDoes() {
        String sams = staffing.invite("Sam Hill", "sam", "SUPERVISOR");
        String kims = staffing.invite("Kim Reyes", "kim", "SUPERVISOR");
        staffing.found("Quay", List.of("Sam Hill", "Kim Reyes"), List.of());
        Seen empty =
                portal.as("colin").get(staffing.team("Quay") + "/supervisors").expect(200);
        assertTrue(empty.text().contains("Nobody holds it now"), empty.text());
        Guests guests = new Guests(portal);
        Visitor sam = guests.comeIn(sams, "sam");
        assertEquals(1, staffing.held("Quay", "Sam Hill"));
        assertTrue(sam.get("/team").expect(200).text().contains("You alone hold the key of Quay"));
        UUID joining = Joining.id(staffing.id("Quay"), staffing.person("Kim Reyes"));
        Seen early = sam.get("/joining/" + joining).expect(200);
        assertTrue(early.findForm("/joining/" + joining).isEmpty(), "she has not come yet");
        Visitor kim = guests.comeIn(kims, "kim");
        assertEquals(0, staffing.held("Quay", "Kim Reyes"));
        assertTrue(kim.get("/joining").expect(200).text().contains("Sam Hill"));
        open(sam, "Kim Reyes").form("/joining/" + joining).press().expect(303);
        assertEquals(1, staffing.held("Quay", "Kim Reyes"));
        assertFalse(sam.get("/team").expect(200).text().contains("You alone"));

        // A supervisor who forgot, and a colleague who is left.
        Visitor anew = staffing.forgets("kim");
        assertTrue(anew.get("/team").expect(200).text().contains("Sam Hill"), "who can give it to her");
        assertEquals(0, staffing.held("Quay", "Kim Reyes"));
        String action = "/team/confirm/" + staffing.person("Kim Reyes");
        sam.get(action).expect(200).form(action).choose("way", "CALL").press().expect(303);
        assertEquals(1, staffing.held("Quay", "Kim Reyes"));
    }

    @Test
    void pathfindersAreAGroupThatLaterOnesJoinAndComeBackTo() {
        UUID nell = staffing.person("Nell Fairweather");
        assertEquals(1, staffing.heldBy(Groups.PATHFINDERS, nell));
        Visitor hala = staffing.hire("Hala Haddad", "hala", "PATHFINDER");
        UUID halas = staffing.person("Hala Haddad");
        assertTrue(hala.get("/joining").expect(200).text().contains("Nell Fairweather"));
        assertEquals(0, staffing.heldBy(Groups.PATHFINDERS, halas));
        Visitor nells = portal.as("nell");
        confirm(nells, "Hala Haddad");
        assertEquals(1, staffing.heldBy(Groups.PATHFINDERS, halas));
        staffing.forgets("hala");
        assertEquals(0, staffing.heldBy(Groups.PATHFINDERS, halas));
        confirm(nells, "Hala Haddad");
        assertEquals(1, staffing.heldBy(Groups.PATHFINDERS, halas));
        portal.as("colin")
                .get("/administration/teams")
                .follow("Pathfinders: who holds their key")
                .expect(200);

        String path = "/administration/people/" + halas;
        Form roles = portal.as("colin").get(path).expect(200).form(path + "/roles");
        Fields counsellor = Fields.none().with("form_token", roles.token()).with("role", "COUNSELLOR");
        portal.as("colin").post(path + "/roles", counsellor).expect(303);
        assertEquals(0, Sql.count(portal, "vault_wrap where object_kind = 'GROUP' and holder_id = ?", halas));
    }

    private static void confirm(Visitor member, String name) {
        Seen page = open(member, name);
        page.form(page.path()).press().expect(303);
    }

    private static Seen open(Visitor member, String name) {
        return member.get("/joining").expect(200).follow("Look at " + name).expect(200);
    }

    private void withdraw(String team, UUID joining) {
        String path = staffing.team(team) + "/supervisors";
        portal.as("colin")
                .get(path)
                .expect(200)
                .form(path + "/" + joining + "/withdraw")
                .press()
                .expect(303);
    }

    private String readersOf(String client) {
        return portal.as(client).get("/readers").expect(200).text();
    }

    private static String number(Seen page) {
        return page.page().select("main strong.group").text();
    }
}
