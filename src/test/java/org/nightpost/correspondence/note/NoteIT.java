package org.nightpost.correspondence.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

@OnScratchPortal
class NoteIT {
    private final Portal portal;
    private final Visitor claire;

    NoteIT(Portal portal) {
        this.portal = portal;
        claire = portal.as("claire");
    }

    @Test
    void aNoteIsSavedFromTheBenchWithTheReplyAndLiesFoldedBesideIt() {
        Desk bench = Desk.bench(claire, "Moussa");
        Seen note = bench.press(bench.write("A reply that is not lost."), "note")
                .expect(303)
                .follow()
                .expect(200);
        assertTrue(note.text().contains("The client never sees them."), note.text());
        Form form = note.form(path(bench)).fill("text", "Asks for his brother.\n\nSecond thought.");
        assertEquals(bench.path() + "#note", form.press().expect(303).location());
        form.press().expect(303);
        Seen shown = claire.get(bench.path());
        assertEquals(
                "Asks for his brother.",
                shown.page().expectFirst("#note p[dir=auto]").text());
        assertEquals("A reply that is not lost.", bench.words());
        assertEquals(1, notes(bench));
        Visitor moussa = portal.as("moussa");
        for (String page : new String[] {"/home", "/letters", "/write", "/readers"}) {
            assertFalse(moussa.get(page).body().contains("Asks for his brother"), page);
        }
        moussa.get(path(bench)).expect(403);
        portal.as("daryna").get(path(bench)).expect(404);
    }

    @Test
    void twoWindowsLoseNoWordsAndBothCanBeKept() {
        Desk bench = Desk.bench(claire, "Aurélie");
        Form first = claire.get(path(bench)).form(path(bench)).fill("text", "From the first window.");
        Form second = claire.get(path(bench)).form(path(bench)).fill("text", "From the second.");
        first.press().expect(303);
        Seen told = second.press().expect(409);
        assertTrue(told.text().contains("From the first window."), told.text());
        told.form(path(bench))
                .fill("text", "From the second, and more.")
                .press("Keep both")
                .expect(303);
        assertEquals(
                "From the first window.\n\nFrom the second, and more.",
                claire.get(path(bench))
                        .form(path(bench))
                        .value("text")
                        .replace("\r", "")
                        .strip());
    }

    @Test
    void aNoteThatIsTooLongIsSaidByHowMuchAndKept() {
        Desk bench = Desk.bench(portal.as("tom"), "Priya");
        Form form = portal.as("tom").get(path(bench)).form(path(bench)).fill("text", "x".repeat(20_002));
        Seen told = form.press().expect(422);
        assertTrue(told.page().title().startsWith("Error: "), told.page().title());
        assertTrue(told.text().contains("2 characters too long"), told.text());
        assertEquals(20_002, told.form(path(bench)).value("text").strip().length());
        assertEquals(0, notes(bench));
    }

    @Test
    void aSessionThatEndsTakesNoWordsAlong() {
        Visitor away = portal.visitor().signIn("tom");
        Desk bench = Desk.bench(away, "Łukasz");
        Form form = away.get(path(bench)).form(path(bench)).fill("text", "Noted before lunch.");
        away.twin().get("/me").form("/sign-out").press().expect(303);
        Seen signIn = form.press().expect(401);
        Seen back = signIn.form("/sign-in")
                .fill("name", "tom")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Seen shown = back.form(path(bench)).press();
        assertEquals(
                "Noted before lunch.", shown.form(path(bench)).value("text").strip());
        shown.form(path(bench)).press().expect(303);
        assertEquals(1, notes(bench));
    }

    @Test
    void aNoteThatDoesNotOpenSaysSoAndEverythingElseIsThere() {
        Desk bench = Desk.bench(portal.as("daryna"), "Леся");
        Visitor daryna = portal.as("daryna");
        daryna.get(path(bench))
                .form(path(bench))
                .fill("text", "Shut soon.")
                .press()
                .expect(303);
        Sql.change(portal, "update case_note set rev = rev + 1 where correspondence = ?", bench.correspondence());
        Seen shown = daryna.get(bench.path()).expect(200);
        assertTrue(shown.page().select("#note").text().contains("cannot be opened"), shown.text());
        assertTrue(Sql.count(portal, "audit_entry where deed = ?", "note.damaged") > 0);
        daryna.get(path(bench))
                .form(path(bench))
                .fill("text", "Written anew.")
                .press()
                .expect(303);
        assertTrue(daryna.get(bench.path()).text().contains("Written anew."));
    }

    private long notes(Desk bench) {
        return Sql.count(portal, "case_note where correspondence = ?", bench.correspondence());
    }

    private static String path(Desk bench) {
        return bench.path() + "/note";
    }
}
