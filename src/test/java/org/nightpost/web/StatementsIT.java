package org.nightpost.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Visitor;

/** A page asks the database as often for one letter as for sixteen, for one client as for eight. */
@OnPortal
class StatementsIT {
    private final Portal portal;

    StatementsIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void theListOfOneLetterAndOfSixteen() {
        assertSame("/letters", "sparrow", "elspeth");
        assertTrue(Desk.letters(portal.as("elspeth")).size() >= 16, "the cast has changed");
        assertEquals(1, Desk.letters(portal.as("sparrow")).size(), "the cast has changed");
    }

    @Test
    void writingWithOneLetterBehindAndWithSixteen() {
        int one = statements(portal.as("sparrow"), "/write");
        int sixteen = statements(portal.as("elspeth"), "/write");
        // Where a letter waits already, its promise is looked up, with its agreement.
        assertTrue(Math.abs(sixteen - one) <= 2, one + " and " + sixteen + " statements to write");
    }

    @Test
    void whatWasAgreedAfterOneLetterAndAfterSixteen() {
        assertSame("/agreement", "sparrow", "elspeth");
        assertEquals(agreement("sparrow"), agreement("elspeth"));
    }

    private int agreement(String client) {
        Visitor visitor = portal.as(client);
        String path =
                visitor.get("/agreement").page().select("a[href^=/agreement/]").attr("href");
        return statements(visitor, path);
    }

    @Test
    void theHomeOfEverybodyWithALetterThatLiesOpened() {
        int waiting = statements(portal.as("zoe"), "/home");
        int looking = statements(portal.as("elspeth"), "/home");
        // Who waits for no answer is told what a letter would be promised: the agreement, the time, what is
        // promised, and whether an answer is held.
        assertTrue(looking - waiting <= 9, waiting + " and " + looking + " statements for a home");
        // Homework has to be fetched from its letters, however many: two statements, or none for who has none.
        int without = statements(portal.as("elspeth"), "/home");
        int with = statements(portal.as("bettina"), "/home");
        assertTrue(with - without <= 2, without + " and " + with + " statements for a home");
    }

    @Test
    void aLetterWithoutAndWithManyPrompts() {
        Visitor elspeth = portal.as("elspeth");
        List<UUID> letters = Desk.letters(elspeth);
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (UUID letter : letters) {
            int statements = statements(elspeth, "/letters/" + letter);
            least = Math.min(least, statements);
            most = Math.max(most, statements);
        }
        // A letter without prompts, quotes or answers may save the statements that would fetch them, one without a
        // place
        // to write saves those that tell by when there would be an answer, and no more.
        assertTrue(most - least <= 13, least + " to " + most + " statements for a letter");
        assertTrue(most <= 32, most + " statements for a letter");
    }

    @Test
    void theCaseloadOfOneClientAndOfEight() {
        int one = statements(portal.as("daryna"), "/caseload");
        assertEquals(one, statements(portal.as("maria"), "/caseload"), "for eight clients");
        assertEquals(one, statements(portal.as("claire"), "/caseload"), "for two clients");
    }

    @Test
    void theAbsencesOfSomebodyWithOneClientAndWithEight() {
        assertSame("/absences", "daryna", "maria");
    }

    @Test
    void theHistoryOfOneLetterAndOfSixteen() {
        Visitor maria = portal.as("maria");
        int one = statements(maria, Desk.bench(maria, "Sparrow").path() + "/letters");
        assertEquals(one, statements(maria, Desk.bench(maria, "Elspeth").path() + "/letters"));
    }

    @Test
    void theBenchWithOneLetterAndWithManyAnswers() {
        Visitor maria = portal.as("maria");
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (String client : List.of("Sparrow", "Elspeth", "Jonas", "Bettina", "Zoë", "Mr O'Dell")) {
            int statements = statements(maria, Desk.bench(maria, client).path());
            least = Math.min(least, statements);
            most = Math.max(most, statements);
        }
        // Where nobody has answered yet there is no letter before, and no homework in it to ask for.
        assertTrue(most - least <= 8, least + " to " + most + " statements for the bench");
        assertTrue(most <= 37, most + " statements for the bench");
    }

    @Test
    void theBlockOfOneLetterAndOfEight() {
        assertSame("/block", "daryna", "maria");
        assertTrue(
                statements(portal.as("maria"), "/block") <= 26,
                statements(portal.as("maria"), "/block") + " for a block");
    }

    @Test
    void theSearchOverOneClientAndOverEight() {
        assertEquals(searched("daryna"), searched("maria"), "for eight clients");
        assertTrue(searched("maria") <= 14, searched("maria") + " statements for a search");
    }

    @Test
    void promptsUsedBeforeInOneCorrespondenceAndInEight() {
        Visitor maria = portal.as("maria");
        Visitor daryna = portal.as("daryna");
        int one = statements(daryna, Desk.bench(daryna, "Леся").path() + "/picker");
        assertEquals(one, statements(maria, Desk.bench(maria, "Elspeth").path() + "/picker"));
    }

    private int searched(String counsellor) {
        Visitor visitor = portal.as(counsellor);
        visitor.twin().get("/me").expect(200);
        return counted(visitor.get("/search")
                .form("/search")
                .fill("words", "zzzz")
                .press()
                .expect(200));
    }

    @Test
    void theWeekWithOneBlockAndWithTwo() {
        assertSame("/week", "daryna", "maria");
    }

    @Test
    void theTeamsTableOfOneTeamAndOfThree() {
        assertSame("/team", "idris", "ruth");
        assertSame("/team/correspondences", "idris", "ruth");
    }

    @Test
    void aCorrespondenceOfOneLetterAndOfSixteenForItsSupervisor() {
        Visitor maria = portal.as("maria");
        Visitor ruth = portal.as("ruth");
        int one = statements(ruth, "/team" + Desk.bench(maria, "Sparrow").path());
        assertEquals(
                one, statements(ruth, "/team" + Desk.bench(maria, "Elspeth").path()));
        assertTrue(one <= 17, one + " statements for a correspondence");
    }

    @Test
    void theMailsOfWhoHasAnAddressAndOfWhoHasNone() {
        int without = statements(portal.as("sparrow"), "/me/notices");
        // Whether an address was proved is asked where there is one.
        assertEquals(without + 1, statements(portal.as("elspeth"), "/me/notices"), "for a page with an address");
        assertTrue(statements(portal.as("elspeth"), "/me/notices") <= 10, "statements for the page of mails");
    }

    private void assertSame(String path, String few, String many) {
        assertEquals(statements(portal.as(few), path), statements(portal.as(many), path), path + " of " + many);
    }

    private static int statements(Visitor visitor, String path) {
        // Once a minute a session is noted as seen, which would be one statement more.
        visitor.twin().get("/me").expect(200);
        // A browser that fetches ahead opens no letter: opening is written, and the people stay as they are.
        Seen page = visitor.twin().saying("Sec-Purpose", "prefetch").get(path).expect(200);
        return counted(page);
    }

    private static int counted(Seen page) {
        String timing = page.header("server-timing");
        assertTrue(timing.startsWith("statements;desc="), timing);
        int statements = Integer.parseInt(timing.replace("statements;desc=", ""));
        assertTrue(statements > 0, "nothing was counted");
        return statements;
    }
}
