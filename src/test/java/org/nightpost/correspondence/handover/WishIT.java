package org.nightpost.correspondence.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Form;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A client asks for another counsellor: the supervisors read it, the counsellor only if the client says so. */
@OnPortal
class WishIT {
    private static final String WORDS = "I would rather write to a man.";

    private final Portal portal;
    private final Visitor client;
    private final String path;

    WishIT(Portal portal) {
        this.portal = portal;
        client = portal.as("harriet");
        path = client.get("/readers")
                .expect(200)
                .page()
                .select("a[href^=/change/]")
                .attr("href");
    }

    /** People stay as they were found. */
    @AfterEach
    void takeBack() {
        Seen page = client.get(path).expect(200);
        if (page.text().contains("You asked for another counsellor")) {
            page.form(path).press("I do not want this any more").expect(303);
        }
        assertEquals(0, open());
    }

    @Test
    void theSupervisorsReadItAndTheCounsellorDoesNot() {
        ask(false);
        Seen team = portal.as("ruth").get("/team").expect(200);
        assertTrue(team.text().contains("Harriet wishes for another counsellor than Maria Lindqvist"), team.text());
        String wish = "/wishes/" + wish();
        assertTrue(portal.as("ruth").get(wish).expect(200).text().contains(WORDS));
        portal.as("maria").get(wish).expect(404);
        portal.as("tom").get(wish).expect(404);
        portal.as("idris").get(wish).expect(404);
        portal.as("colin").get(wish).expect(403);
        assertFalse(portal.as("maria").get("/caseload").text().contains("wishes for"));
        assertEquals(0, Sql.count(portal, "correspondence_wish where words = ?", (Object) WORDS.getBytes()));
    }

    @Test
    void theCounsellorReadsItIfTheClientSaysSoAndCannotAnswerIt() {
        ask(true);
        Visitor maria = portal.as("maria");
        assertTrue(maria.get("/caseload").expect(200).text().contains("Harriet wishes for another counsellor"));
        Seen page = maria.get("/wishes/" + wish()).expect(200);
        assertTrue(page.text().contains(WORDS), page.text());
        assertTrue(page.findForm("/wishes/" + wish()).isEmpty(), "only a supervisor answers");
    }

    @Test
    void askedTwiceItIsOneWishAndThePageNamesADay() {
        Seen page = client.get(path).expect(200);
        assertTrue(page.text().contains("You get an answer by"), page.text());
        Form form = page.form(path).fill("words", WORDS);
        form.press("Ask for another counsellor").expect(303);
        form.press("Ask for another counsellor").expect(303);
        assertEquals(1, open());
        assertTrue(client.get(path).text().contains("You asked for another counsellor on"));
    }

    @Test
    void whatIsTooLongIsSaidAndKept() {
        String much = "a".repeat(4001);
        Seen wrong = client.get(path)
                .form(path)
                .fill("words", much)
                .press("Ask for another counsellor")
                .expect(422);
        assertTrue(wrong.text().contains("too long by one character"), wrong.text());
        assertEquals(much, wrong.form(path).value("words"));
    }

    @Test
    void anAnswerThatComesTooLateKeepsItsWords() {
        ask(false);
        Visitor ruth = portal.as("ruth");
        String wish = "/wishes/" + wish();
        Form form = ruth.get(wish).expect(200).form(wish).fill("words", "Dear Harriet");
        takeBack();
        Seen late = form.press("Send the letter").expect(409);
        assertTrue(late.text().contains("Your letter has not been sent"), late.text());
        assertEquals("Dear Harriet", late.page().select("textarea#words").val());
    }

    private void ask(boolean tell) {
        Form form = client.get(path).expect(200).form(path).fill("words", WORDS);
        if (tell) {
            form.choose("tell", "yes");
        }
        form.press("Ask for another counsellor").expect(303);
    }

    private long open() {
        return Sql.count(portal, "correspondence_wish where ended_at is null and correspondence = ?", here());
    }

    private UUID wish() {
        return Sql.one(
                UUID.class,
                portal,
                "select id from correspondence_wish where ended_at is null and correspondence = ?",
                here());
    }

    private UUID here() {
        return UUID.fromString(path.replace("/change/", ""));
    }
}
