package org.nightpost.correspondence.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nightpost.Authenticator;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;
import org.nightpost.web.ForgedTokens;

/** Phone, key and spare codes are lost: a person who knows them takes the second step away, and nobody does so for themself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostSecondStepIT {
    /** Of its own: others sign in here with the passphrase alone. */
    private final Portal portal = Portal.demo("lost-step").start();

    @AfterAll
    void close() {
        portal.close();
    }

    @BeforeEach
    void nobodyHasOne() {
        for (String table : List.of("app_factor", "spare_code", "required_action")) {
            Sql.change(portal, "delete from security_" + table);
        }
        Sql.change(portal, "delete from notice_mail");
    }

    @Test
    void aCounsellorLetsAClientInWhomTheyHaveSpokenTo() {
        Visitor lesia = withSecondStep("lesia");
        Visitor daryna = portal.visitor().signIn("daryna");
        String page = "/correspondences/" + Desk.bench(daryna, "Леся").correspondence() + "/second-step";
        Seen asked = daryna.get(page).expect(200);
        Seen how = asked.form(page).press().expect(422);
        assertEquals("#way", how.page().select(".errors a").attr("href"));
        Seen done = how.form(page)
                .choose("way", "CALL")
                .press()
                .expect(303)
                .follow()
                .expect(200);
        assertTrue(done.text().contains("signs in with the passphrase alone"), done.text());

        lesia.get("/home").expect(303);
        assertEquals("/", signIn("lesia").expect(303).location());
        UUID client = idOf("lesia");
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'access.factorReset' and subject = ?", client));
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'person.confirmedByCall' and subject = ?", client));
        // In one mail or in two, as the postman came: the step was set up, and taken away.
        String told = "select sum(occasions) from notice_mail where person = ? and template = 'account'";
        assertEquals(2L, Sql.one(Long.class, portal, told, client));
    }

    @Test
    void nobodyElsesClient() {
        withSecondStep("lesia");
        Visitor daryna = portal.visitor().signIn("daryna");
        String page = "/correspondences/" + Desk.bench(daryna, "Леся").correspondence() + "/second-step";
        Visitor claire = portal.visitor().signIn("claire");
        claire.get(page).expect(404);
        claire.post(page, new ForgedTokens(portal).form(claire, page).with("way", "CALL"))
                .expect(404);
        assertEquals(1, Sql.count(portal, "security_app_factor"));
    }

    @Test
    void aSupervisorLetsAColleagueOfTheirTeamsInAndNotThemself() {
        Visitor maria = withSecondStep("maria");
        Visitor ruth = withSecondStep("ruth");
        Seen page = ruth.get("/team/second-steps").expect(200);
        assertEquals(List.of("Maria Lindqvist"), page.page().select("main h2").eachText());
        String own = "/team/second-steps/" + idOf("ruth");
        ruth.post(own, new ForgedTokens(portal).form(ruth, own)).expect(404);
        page.form("/team/second-steps/" + idOf("maria")).press().expect(303);
        maria.get("/caseload").expect(303);
        assertEquals("/", signIn("maria").expect(303).location());
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'factor.reset' and subject = ?", idOf("maria")));
    }

    @Test
    void anAdministratorLetsStaffInWhomNoSupervisorLooksAfter() {
        Visitor nell = withSecondStep("nell");
        withSecondStep("maria");
        Visitor colin = withSecondStep("colin");
        Seen theirs = colin.get(page("maria")).expect(200);
        assertTrue(theirs.text().contains("a supervisor of their team takes"), theirs.text());
        for (String who : List.of("maria", "colin")) {
            String step = page(who) + "/second-step";
            assertTrue(colin.get(page(who)).findForm(step).isEmpty(), who);
            colin.post(step, new ForgedTokens(portal).form(colin, step)).expect(422);
        }
        colin.get(page("nell")).form(page("nell") + "/second-step").press().expect(303);
        nell.get("/invitations").expect(303);
        assertEquals("/", signIn("nell").expect(303).location());
        assertEquals(2, Sql.count(portal, "security_app_factor"));
        assertFalse(colin.get(page("nell")).text().contains("second step of signing in"));
    }

    private Visitor withSecondStep(String name) {
        Visitor visitor = portal.visitor().signIn(name);
        Authenticator.setUp(visitor);
        return visitor;
    }

    private String page(String name) {
        return "/administration/people/" + idOf(name);
    }

    /** By a session of theirs that is the newest, and then is none. */
    private UUID idOf(String name) {
        Seen in = signIn(name).expect(303);
        assertFalse(in.location().isEmpty());
        UUID person = Sql.one(
                UUID.class,
                portal,
                "select person from security_session where begun_at = (select max(begun_at) from security_session)");
        Sql.change(
                portal, "delete from security_session where begun_at = (select max(begun_at) from security_session)");
        return person;
    }

    private Seen signIn(String name) {
        return portal.visitor()
                .get("/sign-in")
                .form("/sign-in")
                .fill("name", name)
                .fill("password", Cast.PASSPHRASE)
                .press();
    }
}
