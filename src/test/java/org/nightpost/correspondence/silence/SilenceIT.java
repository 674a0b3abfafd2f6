package org.nightpost.correspondence.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A letter that does not come is noted, a gentle one is prepared, and nobody is ended without it and its time. */
@OnScratchPortal
class SilenceIT {
    private final Portal portal;
    private final Guests guests;
    private final Visitor maria;

    SilenceIT(Portal portal) {
        this.portal = portal;
        guests = new Guests(portal);
        maria = portal.as("maria");
    }

    @Test
    void whoIsSilentIsNotedOnceAndWhoAskedForTimeOrWritesIsNot() {
        Visitor wren = begin("Wren");
        Visitor smew = begin("Smew");
        Visitor teal = begin("Teal");
        Desk here = Desk.bench(maria, "Wren");
        Desk paused = Desk.bench(maria, "Smew");
        Desk writing = Desk.bench(maria, "Teal");
        String pause = "/pause/" + paused.correspondence();
        assertTrue(smew.get("/home").page().select("a[href=" + pause + "]").hasText());
        asksForTime(smew, pause);
        Desk.client(teal)
                .press(Desk.client(teal).write("I am still at it"), "save")
                .expect(303);
        for (Desk bench : new Desk[] {here, paused, writing}) {
            longAgo(bench, "update letter set sent_at = ? where correspondence = ?", 24);
        }
        waitFor(here);
        assertEquals(0, silences(paused));
        assertEquals(0, silences(writing));
        assertEquals(1, Sql.count(portal, "audit_entry where subject = ? and deed = 'quiet.noted'", id(here)));

        String list = maria.get("/caseload").expect(200).text();
        assertTrue(list.contains("Silent for 24 days: a gentle letter is prepared."), list);
        noEndBeforeTheGentleLetter(here);
        theSupervisorSeesItWhenNothingIsDone(here);
        theGentleLetterIsTheCounsellorsOwn(here);
        afterItsTimeItMayEndAndALetterOfTheClientUndoesThat(here, wren);
    }

    private void asksForTime(Visitor client, String pause) {
        client.get(pause).form(pause).fill("day", "1999-01-01").press("Tell").expect(422);
        String day = LocalDate.now(ZoneId.of("Europe/London")).plusDays(9).toString();
        client.get(pause).form(pause).fill("day", day).press("Tell").expect(303);
        assertTrue(maria.get("/caseload").text().contains("Asked for time until"));
    }

    private void noEndBeforeTheGentleLetter(Desk bench) {
        Seen refused = plan(bench, "NO_REPLY").press().expect(422);
        assertTrue(refused.text().contains("get a gentle letter"), refused.text());
        plan(bench, "REACHED").press().expect(422);
        assertEquals(0, Sql.count(portal, "correspondence_ending where correspondence = ?", id(bench)));
    }

    private void theSupervisorSeesItWhenNothingIsDone(Desk bench) {
        Visitor ruth = portal.as("ruth");
        Seen before = ruth.get("/team/silent").expect(200);
        assertTrue(before.text().contains("Wren"), before.text());
        longAgo(bench, "update correspondence_silence set noted_at = ? where correspondence = ?", 22);
        String row = ruth.get("/team/silent").page().select("tr:contains(Wren)").text();
        assertTrue(row.contains("please speak with the counsellor"), row);
        assertFalse(portal.as("idris").get("/team/silent").expect(200).text().contains("Wren"));
    }

    private void theGentleLetterIsTheCounsellorsOwn(Desk bench) {
        long letters = Sql.count(portal, "letter where correspondence = ?", id(bench));
        bench.press(bench.write(""), "gentle").expect(303);
        Seen shown = maria.get(bench.path()).expect(200);
        assertTrue(shown.body().contains("I have not heard from you"), "the words are in the reply");
        bench.press(bench.open(), "send").expect(422);
        assertEquals(
                letters, Sql.count(portal, "letter where correspondence = ?", id(bench)), "nothing goes by itself");
        Form form = bench.open();
        form.names().stream()
                .filter(name -> name.startsWith("part.") && name.endsWith(".text"))
                .forEach(name -> form.fill(name, "Dear Wren, I have not heard from you for a while."));
        bench.press(form, "send").expect(303);
        assertTrue(maria.get("/caseload").text().contains("You wrote again; they have time until"));
        Seen early = plan(bench, "NO_REPLY").press().expect(422);
        assertTrue(early.text().contains("they have time"), early.text());
    }

    private void afterItsTimeItMayEndAndALetterOfTheClientUndoesThat(Desk bench, Visitor client) {
        longAgo(bench, "update correspondence_silence set gentle_at = ? where correspondence = ?", 15);
        assertTrue(maria.get("/caseload").text().contains("You can plan the end."));
        plan(bench, "NO_REPLY").press().expect(303);
        Desk.client(client).send("I am here again.").expect(303);
        assertFalse(maria.get(bench.path()).text().contains("is the closing letter"));
        assertEquals(0, silences(bench));
        bench.send("Good to hear from you.").expect(303);
        assertEquals(1, Sql.count(portal, "correspondence where id = ? and state = 'OPEN'", id(bench)));
    }

    @Test
    void onlyTheClientAsksForTimeAndAnAdministratorSaysHowLongAServiceWaits() {
        Visitor client = begin("Pochard");
        String pause = "/pause/" + Desk.bench(maria, "Pochard").correspondence();
        portal.as("jonas").get(pause).expect(404);
        maria.get(pause).expect(403);
        Form form = client.get(pause).expect(200).form(pause);
        form.press("Tell").expect(303);
        assertTrue(client.get(pause).text().contains("You asked for time."));
        client.get(pause).form(pause).press("I need no more time").expect(303);
        assertFalse(client.get(pause).text().contains("You asked for time."));

        Visitor colin = portal.as("colin");
        UUID service = Sql.one(UUID.class, portal, "select id from people_service where name like 'Northfield%'");
        String terms = "/administration/services/" + service + "/silence";
        Seen wrong = colin.get(terms).form(terms).fill("days", "1").press().expect(422);
        assertEquals("1", wrong.form(terms).value("days"));
        wrong.form(terms).fill("days", "30").press().expect(303);
        assertEquals("30", colin.get(terms).form(terms).value("days"));
        portal.as("ruth").get(terms).expect(403);
    }

    /** A guest of Maria's who wrote once and was answered. */
    private Visitor begin(String alias) {
        Visitor client = guests.comeIn(guests.invite("maria", alias).path(), alias.toLowerCase(Locale.ROOT));
        Desk.client(client).send("A first letter.").expect(303);
        Desk.bench(maria, alias).send("And its answer.").expect(303);
        return client;
    }

    private Form plan(Desk bench, String outcome) {
        String path = bench.path() + "/ending";
        return maria.get(path).expect(200).form(path).choose("outcome", outcome);
    }

    private void longAgo(Desk bench, String update, int days) {
        Instant then = Instant.now().minus(Duration.ofDays(days));
        Sql.change(portal, update, then.atOffset(ZoneOffset.UTC), id(bench));
    }

    private void waitFor(Desk bench) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (silences(bench) == 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(300_000_000);
        }
        assertEquals(1, silences(bench));
    }

    private long silences(Desk bench) {
        return Sql.count(portal, "correspondence_silence where correspondence = ? and over_at is null", id(bench));
    }

    private static UUID id(Desk bench) {
        return bench.correspondence();
    }
}
