package org.nightpost.correspondence.sidenote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** What supervisor and counsellor say to each other beside a letter, and who never reads it. */
@OnScratchPortal
class SideNoteIT {
    private final Portal portal;
    private final Visitor idris;
    private final Visitor claire;

    SideNoteIT(Portal portal) {
        this.portal = portal;
        idris = portal.as("idris");
        claire = portal.as("claire");
    }

    @Test
    void aSupervisorAsksTheCounsellorAnswersAndItIsSettled() {
        Desk bench = Desk.bench(claire, "Moussa");
        String team = team(bench);
        written(idris, team, "Whose brother is meant here?").expect(303);
        assertTrue(claire.get(bench.path()).text().contains("Whose brother is meant here?"), "on the bench");
        Seen seen = claire.get(side(bench)).expect(200);
        assertTrue(seen.text().contains("The counsellor has not answered yet."), seen.text());
        assertFalse(seen.body().contains("/settle\""), "what a supervisor began a counsellor does not settle");
        String answer = seen.page().select("form[action$=/answer]").attr("action");
        seen.form(answer).fill("words", "His own, I asked him.").press().expect(303);
        Seen answered = idris.get(team).expect(200);
        assertTrue(answered.text().contains("His own, I asked him."), answered.text());
        assertTrue(answered.text().contains("The supervisors have not answered yet."), answered.text());
        assertTrue(idris.get("/team/supervision").text().contains("Moussa"), "it stands among what is to talk about");
        String settle = answered.page().select("form[action$=/settle]").attr("action");
        answered.form(settle).press().expect(303);
        assertTrue(idris.get(team).text().contains("Settled."));
        assertFalse(claire.get(bench.path()).page().select("#side-notes").text().contains("brother"), "done with");
    }

    @Test
    void noPageOfTheClientHasThemAndNobodyElseReadsThem() {
        Desk bench = Desk.bench(claire, "Aurélie");
        written(claire, side(bench), "Between us: quillfeather.").expect(303);
        assertTrue(idris.get(team(bench)).text().contains("quillfeather"));
        assertTrue(portal.as("ruth").get(team(bench)).text().contains("quillfeather"));
        Visitor aurelie = portal.as("aurelie");
        for (String page : List.of("/home", "/letters", "/write", "/readers", "/agreement", "/me")) {
            assertFalse(aurelie.get(page).expect(200).body().contains("quillfeather"), page);
        }
        for (var letter : Desk.letters(aurelie)) {
            assertFalse(aurelie.get("/letters/" + letter).body().contains("quillfeather"), letter.toString());
        }
        aurelie.get(side(bench)).expect(403);
        aurelie.get(team(bench)).expect(403);
        portal.as("colin").get(team(bench)).expect(403);
        portal.as("nell").get(side(bench)).expect(403);
        portal.as("daryna").get(side(bench)).expect(404);
        claire.get(team(bench)).expect(403);
        Desk marias = Desk.bench(portal.as("maria"), "Denny");
        idris.get(team(marias)).expect(404);
    }

    @Test
    void twiceIsOnceAndWhatIsWrongIsSaidWithTheWordsKept() {
        Desk bench = Desk.bench(portal.as("tom"), "Łukasz");
        Visitor tom = portal.as("tom");
        String path = side(bench);
        Form form = tom.get(path).form(path).fill("words", "Only once.").fill("paragraph", "2");
        form.press().expect(303);
        form.press().expect(303);
        assertEquals(1, Sql.count(portal, "side_note where correspondence = ?", bench.correspondence()));
        assertTrue(tom.get(path).text().contains("paragraph 2"));
        Form wrong = tom.get(path).form(path).fill("words", "x".repeat(5_003)).fill("paragraph", "none");
        Seen told = wrong.press().expect(422);
        assertTrue(told.page().title().startsWith("Error: "), told.page().title());
        assertTrue(told.text().contains("3 characters too long"), told.text());
        assertTrue(told.text().contains("Enter the number of a paragraph"), told.text());
        assertEquals(5_003, told.form(path).value("words").strip().length());
        Seen empty = tom.get(path).form(path).fill("words", " ").press().expect(422);
        assertTrue(empty.text().contains("Write what you want to say"), empty.text());
    }

    @Test
    void aSessionThatEndsTakesNoNoteAlong() {
        Visitor away = portal.visitor().signIn("tom");
        Desk bench = Desk.bench(away, "Priya");
        Form form = away.get(side(bench)).form(side(bench)).fill("words", "Said before lunch.");
        away.twin().get("/me").form("/sign-out").press().expect(303);
        Seen back = form.press()
                .expect(401)
                .form("/sign-in")
                .fill("name", "tom")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Seen shown = back.form(side(bench)).press();
        assertEquals(
                "Said before lunch.", shown.form(side(bench)).value("words").strip());
    }

    @Test
    void aNoteThatDoesNotOpenSaysSoAndTheOthersAreThere() {
        Visitor daryna = portal.as("daryna");
        Desk bench = Desk.bench(daryna, "Леся");
        written(daryna, side(bench), "Shut soon.").expect(303);
        Sql.change(portal, "update side_note set author = id where correspondence = ?", bench.correspondence());
        written(daryna, side(bench), "And this one opens.").expect(303);
        Seen shown = daryna.get(side(bench)).expect(200);
        assertTrue(shown.text().contains("This note cannot be opened."), shown.text());
        assertTrue(shown.text().contains("And this one opens."), shown.text());
    }

    @Test
    void whatIsBroughtFromTheBenchLosesNoDraftAndStandsInTheSupervisorsForm() {
        Desk bench = Desk.bench(claire, "Moussa");
        bench.press(bench.write("Half a letter."), "bring").expect(303);
        assertEquals("Half a letter.", bench.words());
        assertTrue(claire.get("/supervision").text().contains("Brought by the counsellor."));
        String path = idris.get("/team/supervision")
                .page()
                .select("a[href^=/team/supervision/new/]")
                .attr("href");
        Form form = idris.get(path).form(path);
        form.choose("talked", bench.correspondence().toString());
        String whose = Sql.one(
                        UUID.class,
                        portal,
                        "select counsellor from correspondence where id = ?",
                        bench.correspondence())
                .toString();
        form.choose("counsellor", whose).fill("length", "20").press().expect(303);
        assertEquals(0, Sql.count(portal, "brought where correspondence = ?", bench.correspondence()));
    }

    private static Seen written(Visitor visitor, String path, String words) {
        return visitor.get(path).expect(200).form(path).fill("words", words).press();
    }

    private static String side(Desk bench) {
        return bench.path() + "/side-notes";
    }

    private static String team(Desk bench) {
        return "/team" + side(bench);
    }
}
