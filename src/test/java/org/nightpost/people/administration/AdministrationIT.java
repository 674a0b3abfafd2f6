package org.nightpost.people.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** What an administrator can do by pages, and what none of them shows. */
@OnScratchPortal
class AdministrationIT {
    private final Portal portal;
    private final Visitor colin;

    AdministrationIT(Portal portal) {
        this.portal = portal;
        colin = portal.visitor().signIn("colin");
    }

    @Test
    void clientsAreANumberAndNoName() {
        for (String path : List.of("", "/people", "/services", "/teams", "/teams/new")) {
            Seen page = colin.get("/administration" + path).expect(200);
            for (String alias : List.of("Amina", "Jonas", "Bettina", "Priya", "Sparrow")) {
                assertFalse(page.body().contains(alias), alias + " on " + path);
            }
        }
        for (String closed : List.of("/home", "/letters", "/caseload", "/team", "/write", "/readers")) {
            colin.get(closed).expect(403);
        }
    }

    @Test
    void aServiceIsDefinedOnceAndItsCrisisContactStandsOnHelpAtOnce() {
        Form form = colin.get("/administration/services/new").expect(200).form("/administration/services/new");
        Seen problems = form.fill("name", "Quayside").press().expect(422);
        assertTrue(problems.text().contains("at least one crisis contact"), problems.text());
        Form again = problems.form("/administration/services/new");
        assertEquals("Quayside", again.value("name"));
        again.fill("remit", "Letters for people at sea.")
                .fill("zone", "Europe/London")
                .fill("phone", "+44 1632 960777")
                .fill("hours", "Weekdays")
                .fill("who.1", "Harbour watch")
                .fill("phone.1", "+44 1632 960778");
        again.press().expect(303);
        again.press().expect(303);
        Seen list = colin.get("/administration/services").expect(200);
        assertEquals(1, list.page().select("main bdi:containsOwn(Quayside)").size());
        assertTrue(portal.visitor().get("/help").text().contains("+44 1632 960778"));
    }

    @Test
    void aDisabledAccountIsSignedOutAndRefusedInTheWordsOfAWrongPassword() {
        Visitor nell = portal.visitor().signIn("nell");
        nell.get("/me").expect(200);
        press("Nell Fairweather", "disable").expect(303);
        nell.get("/me").expect(303);
        Seen refused = trySignIn("nell", "a lamp beside the window");
        Seen wrong = trySignIn("nell", "not this one at all");
        assertEquals(wrong.status(), refused.status());
        assertEquals(
                wrong.page().select(".errors").text(),
                refused.page().select(".errors").text());
        press("Nell Fairweather", "enable").expect(303);
        portal.visitor().signIn("nell").get("/me").expect(200);
    }

    @Test
    void theLastAdministratorCannotBeShutOutAndAClientsAccountIsNotThere() {
        Seen page = press("Colin Marsh", "disable").expect(422);
        assertTrue(page.text().contains("last administrator"), page.text());
        colin.get("/administration/people/" + UUID.randomUUID()).expect(404);
    }

    @Test
    void noAdministratorMakesThemselfASupervisorWhoReads() {
        String path = pathOf("Colin Marsh");
        Seen refused = colin.get(path)
                .form(path + "/roles")
                .choose("role", "SUPERVISOR")
                .press()
                .expect(422);
        assertTrue(refused.text().contains("you cannot make yourself one"), refused.text());
        UUID own = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        assertEquals(0, Sql.count(portal, "audit_entry where deed = 'role.given.supervisor' and subject = ?", own));
        colin.get("/team").expect(403);
    }

    @Test
    void aTeamKeepsASupervisorWhoHoldsItsKeys() {
        String path = pathOf("Ruth Halloran");
        Seen shut = press("Ruth Halloran", "disable").expect(422);
        assertTrue(shut.text().contains("no supervisor left"), shut.text());
        Form roles = colin.get(path).form(path + "/roles");
        Seen kept = colin.post(
                        path + "/roles",
                        Fields.none().with("form_token", roles.token()).with("role", "COUNSELLOR"))
                .expect(422);
        assertTrue(kept.text().contains("no supervisor left"), kept.text());
        portal.visitor().signIn("ruth").get("/team").expect(200);
    }

    @Test
    void theStartPageLeadsToEverythingThereIsToLookAfter() {
        Seen start = colin.get("/administration").expect(200);
        for (String link : start.page().select("main .list a").eachAttr("href")) {
            colin.get(link).expect(200);
        }
        assertEquals(8, start.page().select("main .list a").size());
        assertEquals(1, start.page().select("nav a[href^=/administration]").size());
    }

    private String pathOf(String name) {
        return colin.get("/administration/people").page().select("main a").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private Seen press(String name, String deed) {
        String path = pathOf(name);
        return colin.get(path).expect(200).form(path + "/" + deed).press();
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
