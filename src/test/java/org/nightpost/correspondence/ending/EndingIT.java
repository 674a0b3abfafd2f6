package org.nightpost.correspondence.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** An end is planned, comes by a letter, loses no word, and can be undone. */
@OnScratchPortal
class EndingIT {
    private static final String RETURNS = "Walk to the sea, then write to Hal.";
    private static final String NOTE = "Quietly pleased with the garden.";

    private final Portal portal;
    private final Guests guests;
    private final Visitor maria;

    EndingIT(Portal portal) {
        this.portal = portal;
        guests = new Guests(portal);
        maria = portal.as("maria");
    }

    @Test
    void theClosingLetterEndsItAndTheClientFindsWhatRemains() {
        Story story = begin("Curlew");
        plan(story, "letter").press().expect(303);
        assertTrue(maria.get(story.bench.path()).expect(200).text().contains("is the closing letter"));
        assertTrue(isOpen(story), "a plan ends nothing");
        assertFalse(story.client.get("/home").text().contains("ended"), "a plan is the counsellor's own");
        story.bench.send("Dear Curlew, this is my closing letter.").expect(303);

        assertFalse(isOpen(story));
        assertEquals(1, trail(story, "end.made"));
        Seen home = story.client.get("/home").expect(200);
        assertTrue(home.text().contains("The letters have ended"), home.text());
        assertEquals(story.ending(), story.client.get("/write").expect(303).location());
        Seen left = story.client.get(story.ending()).expect(200);
        assertTrue(left.text().contains(RETURNS), left.text());
        assertFalse(left.text().contains(NOTE) || left.text().contains("goals"), "the outcome is for staff");
        story.client
                .get("/letters/" + Desk.letters(story.client).get(0))
                .expect(200)
                .page()
                .expectFirst("article");

        assertFalse(maria.get("/caseload").text().contains("Curlew"), "it is no load");
        assertTrue(maria.get("/ended").expect(200).text().contains("Curlew"));
        assertEquals(
                story.bench.path() + "/ending",
                maria.get(story.bench.path()).expect(303).location());
        Seen over = maria.get(story.bench.path() + "/ending").expect(200);
        assertTrue(over.text().contains(NOTE) && over.text().contains("goals are reached"), over.text());
    }

    @Test
    void onlyWhoIsConcernedFindsTheEnd() {
        Story story = begin("Dotterel");
        String path = story.bench.path() + "/ending";
        portal.as("tom").get(path).expect(404);
        portal.as("ruth").get(path).expect(403);
        story.client.get(path).expect(403);
        portal.as("jonas").get(story.ending()).expect(404);
        maria.get(story.ending()).expect(403);
        story.client.get(story.ending()).form(story.ending()).press().expect(303);
        String reopen = "/team/ended/" + story.bench.correspondence() + "/reopen";
        Seen team = portal.as("ruth").get("/team/ended").expect(200);
        assertTrue(team.text().contains("Dotterel"), team.text());
        assertFalse(portal.as("idris").get("/team/ended").expect(200).text().contains("Dotterel"));
        Form form = team.form(reopen);
        form.press().expect(303);
        form.press().expect(303);
        assertTrue(isOpen(story));
        assertEquals(1, trail(story, "end.undone"));
    }

    @Test
    void whatIsSentAfterTheEndIsKeptAndNotSent() {
        Story story = begin("Garganey");
        Form late = Desk.client(story.client).write("One more thing, about the garden.");
        Form reply = story.bench.write("A reply that comes too late.");
        story.client.get(story.ending()).form(story.ending()).press().expect(303);
        long before = letters(story);

        Seen told = Desk.client(story.client).press(late, "send").expect(303);
        assertEquals(story.ending() + "#kept", told.location());
        assertTrue(told.follow().text().contains("One more thing, about the garden."));
        Seen staff = story.bench.press(reply, "send").expect(303);
        assertEquals(story.bench.path() + "/ending#kept", staff.location());
        assertTrue(staff.follow().text().contains("A reply that comes too late."));
        story.bench.press(Desk.later(reply, Duration.ofDays(1)), "hold-at").expect(303);
        assertEquals(before, letters(story));
        assertEquals(0, Sql.count(portal, "held_letter where correspondence = ?", story.bench.correspondence()));
    }

    @Test
    void aClientEndsItWithAWordAndGoesOnLater() {
        Story story = begin("Lapwing");
        assertEquals(1, promises(story, "OPEN"));
        Form form = story.client.get(story.ending()).expect(200).form(story.ending());
        form.fill("words", "I am well, thank you.").press().expect(303);
        form.press().expect(303);
        assertEquals(1, trail(story, "end.made"));
        assertEquals(0, promises(story, "OPEN"));
        assertEquals(1, promises(story, "WITHDRAWN"));
        String news = maria.get("/caseload").expect(200).text();
        assertTrue(news.contains("Lapwing: ended the letters on"), news);
        assertTrue(maria.get(story.bench.path() + "/ending").text().contains("I am well, thank you."));

        String goOn = story.ending() + "/go-on";
        story.client
                .get(story.ending())
                .form(goOn)
                .fill("words", "It is back.")
                .press()
                .expect(303);
        assertTrue(maria.get("/caseload").text().contains("Lapwing: would like to go on"));
        Seen asked = maria.get(story.bench.path() + "/ending").expect(200);
        assertTrue(asked.text().contains("It is back."), asked.text());
        asked.form(story.bench.path() + "/ending/reopen").press().expect(303);
        assertTrue(isOpen(story));
        assertTrue(maria.get("/caseload").page().select("a").eachText().contains("Lapwing"));
        Desk.client(story.client).send("Here I am again.").expect(303);
    }

    @Test
    void takenBackTheClosingLetterLeavesThePlan() {
        Story story = begin("Merlin");
        plan(story, "letter").press().expect(303);
        story.bench.send("Goodbye too soon.").expect(303);
        Seen letters = maria.get(story.bench.path() + "/letters").expect(200);
        String letter = letters.page()
                .expectFirst("tbody a[href^=" + story.bench.path() + "/letters/]")
                .attr("href");
        maria.get(letter).form(letter + "/take-back").press().expect(303);
        assertTrue(isOpen(story));
        assertEquals(1, promises(story, "OPEN"));
        assertTrue(maria.get(story.bench.path()).expect(200).text().contains("is the closing letter"));
        maria.get(story.bench.path() + "/ending")
                .form(story.bench.path() + "/ending/give-up")
                .press()
                .expect(303);
        story.bench.send("No goodbye at all.").expect(303);
        assertTrue(isOpen(story));
    }

    @Test
    void aDayEndsWhatIsAnsweredAndNothingThatWaits() {
        Story waits = begin("Osprey");
        Story answered = begin("Ptarmigan");
        for (Story story : new Story[] {waits, answered}) {
            String last = LocalDate.now(ZoneId.of("Europe/London")).plusDays(10).toString();
            plan(story, "day").fill("day", last).press().expect(303);
            story.bench.send("My closing letter; write until the day.").expect(303);
            assertTrue(isOpen(story));
        }
        assertTrue(waits.client.get("/home").text().contains("The letters end soon"));
        Desk.client(waits.client).send("A last letter.").expect(303);
        for (Story story : new Story[] {waits, answered}) {
            Sql.change(
                    portal,
                    "update correspondence set ends_at = ? where id = ?",
                    Instant.now().minusSeconds(5).atOffset(ZoneOffset.UTC),
                    story.bench.correspondence());
        }
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (isOpen(answered) && System.nanoTime() < until) {
            LockSupport.parkNanos(300_000_000);
        }
        assertFalse(isOpen(answered));
        assertTrue(isOpen(waits), "what was promised is kept first");
        waits.bench.send("And an answer to it.").expect(303);
    }

    @Test
    void sentAndEndedAtTheSameMomentThereIsOneOrder() throws Exception {
        Story story = begin("Redstart");
        Form mine = Desk.client(story.client).write("At the very same moment.");
        plan(story, "letter").press().expect(303);
        Form closing = story.bench.write("Closing words.");
        long before = letters(story);
        CompletableFuture<Seen> client =
                CompletableFuture.supplyAsync(() -> Desk.client(story.client).press(mine, "send"));
        CompletableFuture<Seen> counsellor = CompletableFuture.supplyAsync(() -> story.bench.press(closing, "send"));
        client.get().expect(303);
        counsellor.get().expect(303);
        boolean open = isOpen(story);
        assertEquals(before + 1, letters(story), "the other one was told");
        assertEquals(open, Desk.letters(story.client).size() == 2 && promises(story, "OPEN") == 1);
        assertTrue(open || story.client.get(story.ending()).text().contains("At the very same moment."));
    }

    @Test
    void whatIsWrongIsSaidAndASessionThatEndsTakesNoWordsAlong() {
        Story story = begin("Siskin");
        String path = story.bench.path() + "/ending";
        Seen wrong = maria.get(path)
                .form(path)
                .fill("note", NOTE)
                .choose("when", "day")
                .fill("day", "2001-01-01")
                .press()
                .expect(422);
        assertTrue(wrong.page().title().startsWith("Error: "), wrong.page().title());
        assertTrue(wrong.text().contains("Choose how it ends.") && wrong.text().contains("Give the last day"));
        assertEquals(NOTE, wrong.form(path).value("note").strip());

        Visitor away = portal.visitor().signIn("maria");
        Form form = away.get(path).form(path).fill("words", RETURNS);
        away.twin().get("/me").form("/sign-out").press().expect(303);
        Seen back = form.press()
                .expect(401)
                .form("/sign-in")
                .fill("name", "maria")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Seen shown = back.form(path).press();
        assertEquals(RETURNS, shown.form(path).value("words").strip());
        assertTrue(isOpen(story));
    }

    /** A guest of Maria's who has written one letter that waits. */
    private Story begin(String alias) {
        Visitor client = guests.comeIn(guests.invite("maria", alias).path(), alias.toLowerCase(Locale.ROOT));
        Desk.client(client).send("A first letter.").expect(303);
        return new Story(client, Desk.bench(maria, alias));
    }

    private Form plan(Story story, String when) {
        String path = story.bench.path() + "/ending";
        return maria.get(path)
                .expect(200)
                .form(path)
                .choose("outcome", "REACHED")
                .fill("note", NOTE)
                .fill("words", RETURNS)
                .choose("when", when);
    }

    private boolean isOpen(Story story) {
        return Sql.count(portal, "correspondence where id = ? and state = 'OPEN'", story.bench.correspondence()) == 1;
    }

    private long letters(Story story) {
        return Sql.count(portal, "letter where correspondence = ?", story.bench.correspondence());
    }

    private long promises(Story story, String state) {
        return Sql.count(
                portal, "schedule_promise where correspondence = ? and state = ?", story.bench.correspondence(), state);
    }

    private long trail(Story story, String deed) {
        return Sql.count(portal, "audit_entry where subject = ? and deed = ?", story.bench.correspondence(), deed);
    }

    private record Story(Visitor client, Desk bench) {
        String ending() {
            return "/ending/" + bench.correspondence();
        }
    }
}
