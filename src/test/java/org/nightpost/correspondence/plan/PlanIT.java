package org.nightpost.correspondence.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A safety plan that client and counsellor write together. */
@OnPortal
class PlanIT {
    private static final String PLAN = "/plan";
    private static final String CHANGE = "/plan/change";

    private final Portal portal;
    private final Visitor maria;

    PlanIT(Portal portal) {
        this.portal = portal;
        maria = portal.as("maria");
    }

    @Test
    void aCounsellorSuggestsAClientChangesAndAgreesAndEveryVersionIsKept() {
        Visitor harriet = portal.as("harriet");
        assertTrue(harriet.get(PLAN).expect(200).text().contains("There is no plan yet."));
        Desk bench = Desk.bench(maria, "Harriet");
        suggest(bench, "alone", "Walk to the pier.").expect(303);
        Seen suggested = harriet.get(PLAN).expect(200);
        assertTrue(suggested.text().contains("You have not agreed to this yet."), suggested.text());
        harriet.get(CHANGE)
                .form(CHANGE)
                .fill("alone", "Walk to the pier and back.")
                .press("Save and agree")
                .expect(303);
        Seen agreed = harriet.get(PLAN).expect(200);
        assertTrue(agreed.text().contains("Agreed on"), agreed.text());
        assertTrue(agreed.text().contains("Walk to the pier and back."), agreed.text());
        assertTrue(agreed.text().contains("+44 1632 960199"), "the service’s numbers stand beneath");
        assertTrue(maria.get(bench.path()).text().contains("Safety plan: agreed"));
        String first = maria.get(path(bench) + "?version=1").expect(200).text();
        assertTrue(first.contains("Walk to the pier.") && !first.contains("and back"), first);
    }

    @Test
    void whatWasAgreedHoldsUntilTheClientAgreesToSomethingElse() {
        Visitor fergus = portal.as("fergus");
        Desk bench = Desk.bench(maria, "Fergus");
        suggest(bench, "people", "Your sister.").expect(303);
        Form agree = fergus.get(PLAN).form(CHANGE);
        agree.press("I agree to this plan").expect(303);
        suggest(bench, "people", "Your brother.").expect(303);
        Seen plan = fergus.get(PLAN);
        assertTrue(plan.page().select(".plan").text().contains("Your sister."), plan.text());
        assertFalse(plan.page().select(".plan").text().contains("Your brother."), plan.text());
        assertTrue(plan.text().contains("There is a newer version"), plan.text());
        assertTrue(fergus.get("/home").text().contains("with something new to look at"));
        assertEquals(
                "Your brother.", fergus.get(CHANGE).form(CHANGE).value("people").strip());
        agree.press("I agree to this plan").expect(409);
    }

    @Test
    void itIsOneClickFromHomeAndFromHelpAndLiesOnPaperToo() {
        Visitor odell = portal.as("odell");
        assertEquals(1, odell.get("/home").page().select("main a[href=/plan]").size());
        assertEquals(1, odell.get("/help").page().select("main a[href=/plan]").size());
        assertTrue(portal.visitor().get("/help").page().select("a[href=/plan]").isEmpty());
        Seen paper = odell.get("/plan/print").expect(200);
        assertTrue(paper.text().contains("twice on the pipe"), paper.text());
        assertEquals(6, paper.page().select(".plan-step").size());
        assertTrue(odell.get(PLAN).page().title().startsWith("My plan"), "history tells nothing");
    }

    @Test
    void twoWhoChangeItAtOnceLoseNoWord() {
        Visitor noor = portal.as("noor");
        Desk bench = Desk.bench(maria, "Noor");
        Form hers = noor.get(CHANGE).form(CHANGE).fill("signs", "Two nights awake.");
        suggest(bench, "signs", "No sleep before a shift.").expect(303);
        Seen told = hers.press("Save and agree").expect(409);
        assertTrue(told.text().contains("No sleep before a shift."), told.text());
        Form again = told.form(CHANGE);
        assertEquals("Two nights awake.", again.value("signs").strip());
        again.press("Save and agree").expect(303);
        again.press("Save and agree").expect(303);
        assertEquals(2, versions(bench), "the same form sent twice is one version");
        assertTrue(noor.get(PLAN).text().contains("Two nights awake."));
    }

    @Test
    void nothingAndTooMuchAreSaidAndKept() {
        Visitor wilf = portal.as("wilf");
        Desk bench = Desk.bench(maria, "Wilf");
        Seen empty = wilf.get(CHANGE).form(CHANGE).press("Save, and").expect(422);
        assertTrue(empty.page().title().startsWith("Error: "), empty.page().title());
        Seen tooLong = wilf.get(CHANGE)
                .form(CHANGE)
                .fill("safe", "x".repeat(2_001))
                .press("Save, and")
                .expect(422);
        assertTrue(tooLong.text().contains("There is one character too many"), tooLong.text());
        assertEquals(2_001, tooLong.form(CHANGE).value("safe").strip().length());
        assertEquals(0, versions(bench));
    }

    @Test
    void strangersOtherCounsellorsAndSupervisorsFindNone() {
        Desk bench = Desk.bench(maria, "Mr O'Dell");
        portal.as("tom").get(path(bench)).expect(404);
        portal.as("idris").get(path(bench)).expect(404);
        for (String nobody : List.of("odell", "ruth", "nell", "colin")) {
            portal.as(nobody).get(path(bench)).expect(403);
        }
        Form mine = portal.as("jonas").get(CHANGE).form(CHANGE).fill("signs", "Not mine.");
        mine.fill("correspondence", bench.correspondence().toString());
        mine.press("Save and agree").expect(404);
        assertEquals(2, versions(bench));
    }

    @Test
    void aSessionThatEndsTakesNoWordAlong() {
        Visitor away = portal.visitor().signIn("sparrow");
        Form form = away.get(CHANGE).form(CHANGE).fill("services", "The surgery, until six.");
        away.twin().get("/me").form("/sign-out").press().expect(303);
        Seen back = form.press("Save and agree")
                .expect(401)
                .form("/sign-in")
                .fill("name", "sparrow")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Form again = back.form(CHANGE).press().form(CHANGE);
        assertEquals("The surgery, until six.", again.value("services").strip());
    }

    @Test
    void aVersionThatDoesNotOpenSaysSoAndTheNextOneDoes() {
        Visitor zoe = portal.as("zoe");
        Desk bench = Desk.bench(maria, "Zoë");
        suggest(bench, "around", "The pond.").expect(303);
        Sql.change(portal, "update safety_plan set number = 7 where correspondence = ?", bench.correspondence());
        assertTrue(zoe.get(PLAN).expect(200).text().contains("These words cannot be opened."));
        assertTrue(Sql.count(portal, "audit_entry where deed = ?", "plan.damaged") > 0);
        zoe.get(CHANGE)
                .form(CHANGE)
                .fill("around", "The pond, with Kit.")
                .press("Save and agree")
                .expect(303);
        assertTrue(zoe.get(PLAN).text().contains("The pond, with Kit."));
    }

    private Seen suggest(Desk bench, String step, String words) {
        return maria.get(path(bench)).form(path(bench)).fill(step, words).press();
    }

    private long versions(Desk bench) {
        return Sql.count(portal, "safety_plan where correspondence = ?", bench.correspondence());
    }

    private static String path(Desk bench) {
        return bench.path() + "/plan";
    }
}
