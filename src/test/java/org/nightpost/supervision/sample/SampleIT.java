package org.nightpost.supervision.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** The portal draws what is reviewed, and keeps it. */
@OnScratchPortal
class SampleIT {
    private final Portal portal;
    private final Visitor ruth;

    SampleIT(Portal portal) {
        this.portal = portal;
        ruth = portal.as("ruth");
    }

    @Test
    void whatIsDrawnStaysAndIsReviewedOneByOne() {
        Form form = form("Lantern, evening team").fill("size", "2");
        String sample = form.press().expect(303).location();
        assertEquals(sample, form.press().expect(303).location(), "the same form draws once");
        Seen shown = ruth.get(sample).expect(200);
        assertTrue(shown.text().contains("0 of 2 reviewed."), shown.text());
        assertTrue(shown.text().contains("So that nobody is forgotten."), shown.text());
        String reviewed = shown.page().select("form[action$=/reviewed]").attr("action");
        shown.form(reviewed).press().expect(303);
        shown.form(reviewed).press().expect(303);
        assertTrue(ruth.get(sample).text().contains("1 of 2 reviewed."));
        assertTrue(ruth.get("/team/samples").text().contains("1 of 2 reviewed."));
        assertEquals(
                1, Sql.count(portal, "audit_entry where deed = 'supervision.sampleDrawn' and subject = ?", id(sample)));
        portal.as("idris").get(sample).expect(404);
        portal.as("maria").get(sample).expect(403);
        portal.as("jonas").get(sample).expect(403);
    }

    @Test
    void allOfATraineeAreInItWhateverIsDrawn() {
        String sample =
                form("Northfield team").fill("size", "0").press().expect(303).location();
        long theirs = Sql.count(
                portal,
                "correspondence c where c.team = (select id from people_team where name = 'Northfield team')"
                        + " and c.state = 'OPEN' and c.begun_at <= ?",
                OffsetDateTime.now(ZoneOffset.UTC));
        assertTrue(theirs > 0, "the cast has changed");
        assertEquals(
                theirs, Sql.count(portal, "supervision_sample_item where why = 'TRAINEE' and sample = ?", id(sample)));
    }

    @Test
    void whatIsWrongIsSaidAndTheWordsStay() {
        Form form = form("Lantern, evening team").fill("size", "many").fill("words", "Kept.");
        Seen told = form.press().expect(422);
        assertTrue(told.page().title().startsWith("Error: "), told.page().title());
        assertTrue(told.text().contains("from 0 to 100"), told.text());
        assertEquals("Kept.", told.form(form.action()).value("words").strip());
    }

    private Form form(String team) {
        UUID id = Sql.one(UUID.class, portal, "select id from people_team where name = ?", team);
        String path = "/team/samples/new/" + id;
        return ruth.get(path).expect(200).form(path).fill("words", "So that nobody is forgotten.");
    }

    private static UUID id(String sample) {
        return UUID.fromString(sample.replace("/team/samples/", ""));
    }
}
