package org.nightpost.supervision.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Visitor;

/** A supervisor looks at one correspondence of a team of theirs. */
@OnPortal
class CorrespondenceFactsIT {
    private final Portal portal;

    CorrespondenceFactsIT(Portal portal) {
        this.portal = portal;
    }

    private String page(String counsellor, String alias) {
        return "/team" + Desk.bench(portal.as(counsellor), alias).path();
    }

    @Test
    void theSupervisorOfItsTeamSeesWhoWritesWhatWasPromisedAndWhenLettersWentAndNoWordOfThem() {
        Seen seen = portal.as("ruth").get(page("maria", "Jonas")).expect(200);
        String facts = seen.page().select("dl.facts").text();
        assertTrue(facts.contains("Maria Lindqvist") && facts.contains("Lantern, evening team"), facts);
        assertTrue(facts.contains("Exchange ") && facts.contains("Promised by"), facts);
        assertEquals("Correspondence with Jonas", seen.page().select("h1").text());
        int letters = Desk.letters(portal.as("jonas")).size();
        assertEquals(letters, seen.page().select("main tbody tr").size());
        String own = portal.as("jonas")
                .get("/letters/" + Desk.letters(portal.as("jonas")).get(0))
                .page()
                .select(".passage p")
                .eachText()
                .get(0);
        assertFalse(seen.text().contains(own), "a word of a letter stands on the page");
    }

    @Test
    void forTheSupervisorOfAnotherTeamItDoesNotExist() {
        portal.as("idris").get(page("maria", "Jonas")).expect(404);
        portal.as("idris").get(page("claire", "Aurélie")).expect(200);
    }

    @Test
    void aRoleOfAnotherKindDoesNotFindItEither() {
        String path = page("maria", "Jonas");
        for (String other : new String[] {"maria", "claire", "jonas", "nell", "colin"}) {
            portal.as(other).get(path).expect(403);
        }
        assertTrue(portal.visitor().get(path).expect(303).location().startsWith("/sign-in"));
    }

    @Test
    void itIsFoundFromTheTeamAndAmongThoseOfOnesOwnTeamsOnly() {
        Seen list = portal.as("ruth")
                .get("/team")
                .follow("Correspondences of your teams")
                .expect(200);
        assertEquals(
                "Correspondence with Jonas",
                list.follow("Jonas").page().select("h1").text());
        String others =
                portal.as("idris").get("/team/correspondences").expect(200).text();
        assertTrue(others.contains("Aurélie"), others);
        assertFalse(others.contains("Jonas"), others);
    }

    @Test
    void itLeadsToWhatWasWrittenDownAboutIt() {
        Visitor ruth = portal.as("ruth");
        Seen trail =
                ruth.get(page("maria", "Jonas")).follow("What was written down").expect(200);
        assertTrue(trail.path().startsWith("/team/trail?who="), trail.path());
    }
}
