package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** PostgreSQL really stops and comes back: nobody sees a stack trace, no word is lost, and nobody has to do anything. */
@OnScratchPortal
@EnabledIfSystemProperty(named = "nightpost.test.database", matches = "postgresql")
@Isolated("It stops the database of every portal.")
class DatabaseAwayIT {
    private static final String NIGHT_LINE = "+44 1632 960199";

    private final Portal portal;
    private final Visitor client;
    private final Desk desk;

    DatabaseAwayIT(Portal portal) {
        this.portal = portal;
        client = portal.as("denny");
        desk = Desk.client(client);
    }

    @Test
    void whoReadsMeanwhileIsToldAndWhoToCallAndThenItWorksAgain() {
        client.get("/letters").expect(200);
        portal.whileDatabaseIsStopped(() -> {
            for (String path : new String[] {"/letters", "/home", "/write"}) {
                Seen page = client.get(path).expect(503);
                assertCalm(page);
                assertNotEquals("", page.header("retry-after"));
                assertTrue(page.text().contains(NIGHT_LINE), page.text());
            }
            Seen help = portal.visitor().get("/help");
            assertTrue(help.text().contains(NIGHT_LINE), help.text());
            assertEquals(503, portal.health("ready"));
            assertEquals(200, portal.health("live"));
        });
        assertEquals(200, portal.health("ready"));
        client.get("/letters").expect(200);
    }

    @Test
    void whoSendsMeanwhileGetsTheTextBackAndTryingAgainSendsItOnce() {
        String words = "Written while the ground was away.\r\nA second line, so that it is seen.";
        Form form = desk.write(words);
        UUID submission = UUID.fromString(form.value("submission"));
        List<Form> kept = new ArrayList<>();
        portal.whileDatabaseIsStopped(() -> {
            Seen page = desk.press(form, "send").expect(503);
            assertCalm(page);
            assertTrue(page.text().contains("Your words are below"), page.text());
            assertEquals(submission.toString(), page.form("/write").value("submission"));
            assertTrue(page.form("/write").value("text").contains("A second line"), page.text());
            Seen stillAway = page.form("/write").press("Try again").expect(503);
            assertTrue(stillAway.form("/write").value("text").contains("A second line"), stillAway.text());
            kept.add(stillAway.form("/write"));
        });
        Seen sent = kept.get(0).press("Try again").expect(303);
        assertEquals(1, Sql.count(portal, "letter where submission_id = ?", submission));
        assertTrue(sent.follow().expect(200).text().contains("arrived"));
        UUID letter = Desk.letter(sent);
        String stored =
                client.get("/letters/" + letter).page().select("main .passage").text();
        assertEquals("Written while the ground was away. A second line, so that it is seen.", stored);
    }

    @Test
    void aSaveByItselfMeanwhileSaysThatItWasNotKept() {
        Form form = desk.write("Not to be called saved.");
        portal.whileDatabaseIsStopped(() -> desk.autosave(form).expect(503));
        desk.autosave(form).expect(200);
        assertEquals("Not to be called saved.", desk.words());
        desk.press(desk.open(), "send").expect(303);
    }

    @Test
    void whoSignsInMeanwhileDoesNotSeeTheirPassphraseInThePage() {
        Form door = portal.visitor().get("/sign-in").form("/sign-in").fill("name", "denny");
        door.fill("password", Cast.PASSPHRASE);
        portal.whileDatabaseIsStopped(
                () -> assertFalse(door.press().expect(503).body().contains(Cast.PASSPHRASE)));
        door.press().expect(303);
    }

    private static void assertCalm(Seen page) {
        for (String trace : new String[] {"Exception", "org.postgresql", "\tat ", "SQL"}) {
            assertFalse(page.body().contains(trace), page.body());
        }
    }
}
