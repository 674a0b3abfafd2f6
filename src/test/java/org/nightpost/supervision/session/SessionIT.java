package org.nightpost.supervision.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Who puts a session down, who reads its minutes, and what counts. */
@OnScratchPortal
class SessionIT {
    private static final String WORDS = "We read a draft together.\n\nShe will send it as it is.";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private final Portal portal;
    private final Visitor idris;

    SessionIT(Portal portal) {
        this.portal = portal;
        idris = portal.as("idris");
    }

    @Test
    void whoWasThereAndTheSupervisorsReadTheMinutesAndNobodyElse() {
        String session = recorded("60", "Claire Vautrin");
        for (String reader : new String[] {"idris", "ruth", "claire"}) {
            String text = portal.as(reader).get(session).expect(200).text();
            assertTrue(text.contains("She will send it as it is."), reader + text);
        }
        portal.as("daryna").get(session).expect(404);
        portal.as("maria").get(session).expect(404);
        for (String nobody : new String[] {"amina", "colin", "nell"}) {
            portal.as(nobody).get(session).expect(403);
        }
        portal.as("claire").get(session + "/change").expect(403);
        // By the keys too: of those who were not there nobody holds any.
        assertEquals(
                2, Sql.count(portal, "vault_wrap where object_id = ?", id(session)), "the team's and Claire's own");
    }

    @Test
    void inAGroupHalfOfItCountsForEachAndALaterSlipIsPutRight() {
        int before = had("daryna");
        String session = recorded("40", "Claire Vautrin", "Daryna Kovalchuk");
        assertEquals(before + 20, had("daryna"));
        Form form = idris.get(session + "/change").form(session + "/change");
        form.fill("length", "60").press().expect(303);
        assertEquals(before + 30, had("daryna"));
        String csv =
                portal.as("daryna").get("/supervision/ledger.csv").expect(200).body();
        assertTrue(csv.startsWith("\"Counsellor\",\"In training\",\"Month\",\"Minutes of supervision\","), csv);
        assertTrue(csv.contains("\"Daryna Kovalchuk\",\"no\","), csv);
        assertFalse(csv.contains("Claire"), csv);
        String all = idris.get("/team/supervision/ledger.csv").expect(200).body();
        assertTrue(all.contains("Claire Vautrin") && !all.contains("Maria"), all);
    }

    @Test
    void theSameFormTwiceIsOneSession() {
        Form form = filled("50", "Claire Vautrin");
        String first = form.press().expect(303).location();
        assertEquals(first, form.press().expect(303).location());
        assertEquals(1, Sql.count(portal, "supervision_session where id = ?", id(first)));
    }

    @Test
    void whatIsWrongIsSaidAndTheWordsStay() {
        Form form = filled("", "Claire Vautrin").fill("on", TODAY.plusDays(2).toString());
        Seen told = form.press().expect(422);
        assertTrue(told.page().title().startsWith("Error: "), told.page().title());
        assertTrue(told.text().contains("must not lie ahead") && told.text().contains("from 1 to 600"), told.text());
        assertEquals(
                WORDS, told.form(form.action()).value("words").replace("\r", "").strip());
        assertTrue(told.page().select("input[name=counsellor][checked]").size() == 1, "who was there is still ticked");
    }

    @Test
    void aSessionThatEndsTakesNoMinutesAlong() {
        Visitor away = portal.visitor().signIn("idris");
        Form form = filled(away, "45", "Claire Vautrin");
        away.twin().get("/me").form("/sign-out").press().expect(303);
        Seen back = form.press()
                .expect(401)
                .form("/sign-in")
                .fill("name", "idris")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Seen shown = back.form(form.action()).press();
        assertEquals(
                WORDS,
                shown.form(form.action()).value("words").replace("\r", "").strip());
        shown.form(form.action()).press().expect(303);
    }

    @Test
    void twoSupervisorsLoseNoMinutes() {
        String session = recorded("30", "Claire Vautrin");
        String change = session + "/change";
        Form first = idris.get(change).form(change).fill("words", "What Idris wrote.");
        Form second = portal.as("ruth").get(change).form(change).fill("words", "What Ruth wrote.");
        first.press().expect(303);
        Seen told = second.press().expect(409);
        assertTrue(told.text().contains("What Idris wrote.") && told.text().contains("What Ruth wrote."), told.text());
        assertTrue(idris.get(session).text().contains("What Idris wrote."));
        told.form(change).press().expect(303);
        assertTrue(idris.get(session).text().contains("What Ruth wrote."));
    }

    @Test
    void nobodyPutsDownASessionOfAnotherTeamOrWithSomebodyOfAnother() {
        UUID lantern =
                Sql.one(UUID.class, portal, "select id from people_team where name = ?", "Lantern, evening team");
        idris.get("/team/supervision/new/" + lantern).expect(404);
        Form form = filled("30", "Claire Vautrin");
        UUID maria =
                Sql.one(UUID.class, portal, "select id from people_person where staff_name = ?", "Maria Lindqvist");
        Seen told = idris.post(form.action(), form.fields().with("counsellor", maria.toString()))
                .expect(409);
        assertTrue(told.text().contains("no longer a counsellor of this team"), told.text());
        idris.get("/team/supervision/counsellors/" + maria).expect(404);
    }

    @Test
    void minutesThatDoNotOpenSaySoAndTheHoursAreThere() {
        String session = recorded("30", "Claire Vautrin");
        Sql.change(portal, "update supervision_session set rev = rev + 1 where id = ?", id(session));
        Seen shown = idris.get(session).expect(200);
        assertTrue(shown.text().contains("cannot be opened") && shown.text().contains("30 minutes"), shown.text());
        assertTrue(Sql.count(portal, "audit_entry where deed = ?", "supervision.minutesDamaged") > 0);
    }

    private String recorded(String length, String... counsellors) {
        return filled(length, counsellors).press().expect(303).location();
    }

    private Form filled(String length, String... counsellors) {
        return filled(idris, length, counsellors);
    }

    private Form filled(Visitor supervisor, String length, String... counsellors) {
        String path = supervisor
                .get("/team/supervision")
                .expect(200)
                .page()
                .select("a[href^=/team/supervision/new/]")
                .attr("href");
        Form form = supervisor.get(path).expect(200).form(path);
        for (String counsellor : counsellors) {
            form.choose(
                    "counsellor",
                    Sql.one(UUID.class, portal, "select id from people_person where staff_name = ?", counsellor)
                            .toString());
        }
        return form.fill("on", TODAY.toString()).fill("length", length).fill("words", WORDS);
    }

    private int had(String counsellor) {
        return Integer.parseInt(portal.as(counsellor)
                .get("/supervision")
                .expect(200)
                .page()
                .select("table tbody tr:first-child td")
                .get(0)
                .text());
    }

    private static UUID id(String session) {
        return UUID.fromString(session.replace("/supervision/sessions/", ""));
    }
}
