package org.nightpost.correspondence.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Claire and Daryna counsel in one team, which Ruth supervises; Tom is in another. */
@OnScratchPortal
class SnippetsIT {
    private static final String NEW = "/snippets/new";

    private final Portal portal;
    private final Visitor claire;

    SnippetsIT(Portal portal) {
        this.portal = portal;
        claire = portal.as("claire");
    }

    @Test
    void aSnippetIsItsAuthorsAloneUntilItIsOfferedToTheTeam() {
        String path = kept("Offered later", "Words for [[name]].");
        portal.as("daryna").get(path).expect(404);
        portal.as("ruth").get(path).expect(404);
        offer(path);
        Seen read = portal.as("daryna").get(path).expect(200);
        assertTrue(read.text().contains("Words for [[name]]."), read.text());
        assertTrue(read.findForm(path).isEmpty(), "a colleague can change it");
        portal.as("tom").get(path).expect(404);
        assertTrue(portal.as("ruth").get(path).expect(200).findForm(path).isPresent());
    }

    @Test
    void whoLostASnippetMeanwhileChangesItNoMore() {
        String path = kept("Taken back", "As Claire wrote it.");
        offer(path);
        Visitor ruth = portal.as("ruth");
        Form before = ruth.get(path).form(path).fill("text", "Otherwise.");
        Form own = claire.get(path).form(path);
        own.choose("team", new UUID(0, 0).toString()).press("Save").expect(303);
        Seen kept = before.press("Save").expect(404);
        assertTrue(kept.form(NEW).value("text").contains("Otherwise."), kept.text());
        ruth.twin().post(path, before.fields().with("do", "drop")).expect(303);
        assertTrue(claire.get(path).expect(200).body().contains("As Claire wrote it."));
    }

    @Test
    void aSupervisorChangesWhatIsTheTeamsAndGivesItBackToItsAuthor() {
        String path = kept("From the team", "First words.");
        offer(path);
        Visitor ruth = portal.as("ruth");
        ruth.get(path).form(path).fill("text", "Better words.").press("Save").expect(303);
        assertTrue(claire.get(path).expect(200).body().contains("Better words."));
        Form drop = ruth.get(path).form(path);
        ruth.twin().post(path, drop.fields().with("do", "drop")).expect(303);
        ruth.get(path).expect(404);
        portal.as("daryna").get(path).expect(404);
        assertTrue(claire.get(path).expect(200).body().contains("Better words."));
    }

    @Test
    void aSecondPressOfTheFormIsOneSnippetAndOtherWordsAreShownBeside() {
        Form form = claire.get(NEW).form(NEW).fill("title", "Once").fill("text", "Only once.");
        long before = Sql.count(portal, "snippet");
        form.press("Save").expect(303);
        form.press("Save").expect(303);
        assertEquals(before + 1, Sql.count(portal, "snippet"));
        Seen told = form.fill("text", "With other words.").press("Save").expect(409);
        assertTrue(told.text().contains("Only once."), told.text());
        assertTrue(told.form(NEW).value("text").contains("With other words."), told.text());
        told.form(NEW).press("Save").expect(303);
        assertEquals(before + 1, Sql.count(portal, "snippet"));
        claire.get("/snippets/" + form.value("snippet")).expect(200);
    }

    @Test
    void twoWindowsLoseNoWords() {
        String path = kept("Two windows", "To begin with.");
        Form first = claire.get(path).form(path).fill("text", "From the first.");
        Form second = claire.get(path).form(path).fill("text", "From the second.");
        first.press("Save").expect(303);
        Seen told = second.press("Save").expect(409);
        assertTrue(told.text().contains("From the first."), told.text());
        told.form(path).press("Save").expect(303);
        assertTrue(claire.get(path).body().contains("From the second."));
    }

    @Test
    void whatIsTooLongOrMissingIsSaidAndEverythingTypedIsKept() {
        Form form = claire.get(NEW).form(NEW).fill("title", "x".repeat(101)).fill("text", "");
        Seen told = form.press("Save").expect(422);
        assertTrue(told.page().title().startsWith("Error: "), told.page().title());
        assertTrue(told.text().contains("one character too long"), told.text());
        assertEquals("#text", told.page().select(".errors a").get(1).attr("href"));
        assertEquals("x".repeat(101), told.form(NEW).value("title"));
    }

    @Test
    void aSessionThatEndsTakesNoWordsAlong() {
        Visitor away = portal.visitor().signIn("daryna");
        Form form = away.get(NEW).form(NEW).fill("title", "Kept").fill("text", "Half an hour of work.");
        away.twin().get("/me").form("/sign-out").press().expect(303);
        Seen signIn = form.press("Save").expect(401);
        assertFalse(signIn.body().contains("Half an hour"), "the words lie open in the page");
        Seen back = signIn.form("/sign-in")
                .fill("name", "daryna")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Seen shown = back.form(NEW).press();
        assertTrue(shown.form(NEW).value("text").contains("Half an hour of work."), shown.text());
        shown.form(NEW).press("Save").expect(303);
    }

    @Test
    void deletedIsDeletedAndASecondPressLeadsToTheList() {
        String path = kept("To be deleted", "Gone soon.");
        Form form = claire.get(path).form(path);
        claire.twin().post(path, form.fields().with("do", "drop")).expect(303);
        assertEquals(
                "/snippets",
                claire.twin()
                        .post(path, form.fields().with("do", "drop"))
                        .expect(303)
                        .location());
        claire.get(path).expect(404);
    }

    @Test
    void whoLeftTheTeamKeepsWhatTheyTypeAsTheirOwn() {
        String path = kept("The team keeps this", "First words.");
        offer(path);
        Form form = claire.get(path).form(path).fill("text", "An hour of work.");
        String membership = " where person = (select id from people_person where staff_name like 'Claire%')";
        List<Object> row = Sql.rows(portal, "select team, person from people_team_counsellor" + membership)
                .get(0);
        Sql.change(portal, "delete from people_team_counsellor" + membership);
        try {
            Seen left = form.press("Save").expect(409);
            assertTrue(left.form(NEW).value("text").contains("An hour of work."), left.text());
            left.form(NEW).press("Save").expect(303);
        } finally {
            Sql.change(
                    portal, "insert into people_team_counsellor (team, person) values (?, ?)", row.get(0), row.get(1));
        }
        assertTrue(claire.get(path).body().contains("First words."));
    }

    @Test
    void aRowThatWasGivenToAnotherTeamOrAuthorDoesNotOpenThere() {
        String path = kept("Moved by a thief", "For Claire alone, quietly.");
        UUID id = UUID.fromString(path.replace("/snippets/", ""));
        UUID team = Sql.one(UUID.class, portal, "select id from people_team where name = ?", "Harbour, languages team");
        Sql.change(portal, "update snippet set team = ? where id = ?", team, id);
        Seen read = portal.as("daryna").get(path).expect(200);
        assertFalse(read.body().contains("quietly"), read.text());
        Sql.change(portal, "update snippet set team = ? where id = ?", new UUID(0, 0), id);
        assertTrue(claire.get(path).body().contains("quietly"));
    }

    @Test
    void twoFormsAtOnceDoNotBothFindRoomForTheLastOne() throws Exception {
        UUID claires = UUID.fromString(claire.get("/me").page().body().attr("data-person"));
        long there = Sql.count(portal, "snippet where author = ?", claires);
        for (long more = there; more < Snippets.MOST - 1; more++) {
            Sql.change(
                    portal,
                    "insert into snippet (id, author, team, rev, sealed, saved_at) values (?, ?, ?, 1, ?, current_timestamp)",
                    UUID.randomUUID(),
                    claires,
                    new UUID(0, 0),
                    new byte[] {7});
        }
        List<Callable<Seen>> posts = IntStream.range(0, 4)
                .mapToObj(i ->
                        claire.get(NEW).form(NEW).fill("title", "Last " + i).fill("text", "Words."))
                .<Callable<Seen>>map(form -> () -> claire.twin().post(NEW, form.fields()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(posts.size());
        List<Integer> answers = new ArrayList<>();
        for (Future<Seen> answer : threads.invokeAll(posts)) {
            answers.add(answer.get().status());
        }
        threads.shutdown();
        long after = Sql.count(portal, "snippet where author = ?", claires);
        Sql.change(portal, "delete from snippet where author = ? and octet_length(sealed) = 1", claires);
        assertEquals(Snippets.MOST, after, answers.toString());
        assertEquals(1, answers.stream().filter(status -> status == 303).count(), answers.toString());
    }

    @Test
    void nobodyOffersToATeamThatIsNotTheirs() {
        UUID strange = Sql.one(UUID.class, portal, "select id from people_team where name = ?", "Northfield team");
        Form form = claire.get(NEW).form(NEW).fill("title", "Elsewhere").fill("text", "Words.");
        Seen kept = form.fill("team", strange.toString()).press("Save").expect(409);
        assertTrue(kept.form(NEW).value("text").contains("Words."), "and what was typed is kept");
        assertEquals(0, Sql.count(portal, "snippet where team = ?", strange));
    }

    private void offer(String path) {
        UUID team = Sql.one(UUID.class, portal, "select id from people_team where name = ?", "Harbour, languages team");
        claire.get(path)
                .form(path)
                .choose("team", team.toString())
                .press("Save")
                .expect(303);
    }

    private String kept(String title, String words) {
        return kept(claire, title, words);
    }

    private static String kept(Visitor author, String title, String words) {
        Form form = author.get(NEW).form(NEW).fill("title", title).fill("text", words);
        form.press("Save").expect(303);
        return "/snippets/" + form.value("snippet");
    }
}
