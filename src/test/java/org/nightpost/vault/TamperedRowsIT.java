package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Somebody writes into the database past the portal: what does not belong does not open, and nothing else suffers. */
@OnScratchPortal
class TamperedRowsIT {
    private static final String SHUT = "This letter cannot be opened.";

    private final Portal portal;
    private final Visitor client;
    private final Visitor counsellor;
    private UUID correspondence;
    private UUID letter;
    private UUID other;
    private List<Object> kept;

    TamperedRowsIT(Portal portal) {
        this.portal = portal;
        client = portal.as("elspeth");
        counsellor = portal.as("maria");
    }

    @BeforeEach
    void chooseTwoLettersOfTheClient() {
        UUID any = Desk.letters(client).get(0);
        correspondence = Sql.one(UUID.class, portal, "select correspondence from letter where id = ?", any);
        List<List<Object>> own = Sql.rows(
                portal,
                "select id from letter where correspondence = ? and side = 'CLIENT' order by number",
                correspondence);
        letter = (UUID) own.get(1).get(0);
        other = (UUID) own.get(2).get(0);
        kept = Sql.rows(
                        portal,
                        "select sealed, revision, epoch, number, correspondence, author from letter where id = ?",
                        letter)
                .get(0);
        assertOpens(letter);
    }

    @AfterEach
    void putBack() {
        String statement = "update letter set sealed = ?, revision = ?, epoch = ?, number = ?, correspondence = ?,"
                + " author = ? where id = ?";
        Object[] values = Arrays.copyOf(kept.toArray(), 7);
        values[6] = letter;
        Sql.change(portal, statement, values);
        assertOpens(letter);
    }

    @Test
    void twoLettersWhoseWordsWereSwappedStayShutBoth() {
        byte[] words = Sql.one(byte[].class, portal, "select sealed from letter where id = ?", other);
        Sql.change(portal, "update letter set sealed = ? where id = ?", words, letter);
        Sql.change(portal, "update letter set sealed = ? where id = ?", kept.get(0), other);
        try {
            assertOnlyShut(letter);
            assertShut(client.get("/letters/" + other));
        } finally {
            Sql.change(portal, "update letter set sealed = ? where id = ?", words, other);
        }
        assertOpens(other);
    }

    @Test
    void oneBitTurnedAnywhereShutsTheLetter() {
        byte[] words = (byte[]) kept.get(0);
        for (int at : new int[] {0, 1, 5, words.length / 2, words.length - 1}) {
            byte[] turned = words.clone();
            turned[at] ^= 1;
            seal(turned);
            assertOnlyShut(letter);
        }
    }

    @Test
    void aLetterCutShortStaysShut() {
        byte[] words = (byte[]) kept.get(0);
        for (int length : new int[] {0, 1, 5, 20, words.length - 256, words.length - 1}) {
            seal(Arrays.copyOf(words, length));
            assertOnlyShut(letter);
        }
    }

    @Test
    void aRaisedRevisionShutsTheLetter() {
        Sql.change(portal, "update letter set revision = revision + 1 where id = ?", letter);
        assertOnlyShut(letter);
    }

    @Test
    void anEpochThatNeverWasShutsTheLetter() {
        Sql.change(portal, "update letter set epoch = epoch + 1 where id = ?", letter);
        assertOnlyShut(letter);
    }

    @Test
    void aLetterInTheNameOfSomebodyElseStaysShut() {
        UUID maria = Sql.one(UUID.class, portal, "select counsellor from correspondence where id = ?", correspondence);
        Sql.change(portal, "update letter set author = ? where id = ?", maria, letter);
        assertOnlyShut(letter);
    }

    @Test
    void aLetterMovedToAnotherCorrespondenceOpensForNobodyThere() {
        String words =
                client.get("/letters/" + letter).page().select("main .letter").text();
        UUID jonas = correspondenceOf("jonas");
        Sql.change(portal, "update letter set correspondence = ?, number = 9001 where id = ?", jonas, letter);
        Seen page = portal.as("jonas").get("/letters/" + letter).expect(200);
        assertShut(page);
        assertFalse(page.text().contains(words.substring(0, 40)), page.text());
        client.get("/letters/" + letter).expect(404);
        assertOpens(other);
    }

    private void seal(byte[] bytes) {
        Sql.change(portal, "update letter set sealed = ? where id = ?", bytes, letter);
    }

    private UUID correspondenceOf(String signInName) {
        UUID any = Desk.letters(portal.as(signInName)).get(0);
        return Sql.one(UUID.class, portal, "select correspondence from letter where id = ?", any);
    }

    private void assertOpens(UUID id) {
        Seen page = client.get("/letters/" + id).expect(200);
        assertFalse(page.text().contains(SHUT), page.text());
        assertTrue(page.page().select("main .letter").text().length() > 100, page.text());
    }

    /** That letter for both sides, on pages that are whole, told to the trail; and no other. */
    private void assertOnlyShut(UUID id) {
        long before = damaged(id);
        assertShut(client.get("/letters/" + id));
        assertShut(counsellor.get("/correspondences/" + correspondence + "/letters/" + id));
        assertTrue(damaged(id) >= before + 2, "the trail was not told of each look");
        client.get("/letters").expect(200);
        client.get("/home").expect(200);
        counsellor.get("/correspondences/" + correspondence + "/letters").expect(200);
        UUID whole = Sql.one(
                UUID.class, portal, "select id from letter where correspondence = ? and number = 1", correspondence);
        assertOpens(whole);
    }

    private static void assertShut(Seen page) {
        page.expect(200);
        assertTrue(page.text().contains(SHUT.substring(0, SHUT.length() - 1)), page.text());
        assertEquals("", page.page().select("main .passage").text());
    }

    private long damaged(UUID id) {
        return Sql.count(portal, "audit_entry where subject = ? and deed like 'letter.%'", id);
    }
}
