package org.nightpost.correspondence.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Dump;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

@OnScratchPortal
class SearchIT {
    private final Portal portal;

    SearchIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void aLetterIsFoundOnceItWasOpenedWhateverTheCaseAndTheAccents() {
        Visitor tom = portal.visitor().signIn("tom");
        Desk.client(portal.visitor().signIn("lukasz"))
                .send("Nobody heard. Then the Grünspecht-Ölkännchen fell & all laughed.")
                .expect(303);
        Desk bench = Desk.bench(tom, "Łukasz");
        Seen closed = search(tom, "grunspecht");
        assertTrue(closed.page().select("mark").isEmpty(), closed.text());
        assertTrue(closed.text().contains("unopened"), closed.text());
        tom.get(bench.path()).expect(200);
        Seen found = search(tom, "GRUNSPECHT-olkannchen  FELL");
        assertEquals("Grünspecht-Ölkännchen fell", found.page().select("mark").text());
        assertTrue(found.page().select("article h3").text().startsWith("Łukasz, "), found.text());
        String link = found.page().select("article h3 a").attr("href");
        assertTrue(tom.get(link).expect(200).text().contains("Grünspecht-Ölkännchen"));
        assertTrue(
                search(portal.as("claire"), "grunspecht").page().select("mark").isEmpty());
    }

    @Test
    void whatIsSoughtStandsInNoAddressNoTitleNoTrailAndNoRow() throws IOException, SQLException {
        Visitor tom = portal.visitor().signIn("tom");
        long trail = Sql.count(portal, "audit_entry");
        Seen found = search(tom, "sought-pebblefrost");
        assertFalse(found.page().title().contains("pebblefrost"));
        assertEquals("/search", found.path());
        assertEquals(trail, Sql.count(portal, "audit_entry"));
        assertFalse(Dump.text(portal).contains("pebblefrost"));
        assertEquals("", tom.get("/search?words=pebblefrost").form("/search").value("words"));
    }

    @Test
    void whoSearchesTooOftenWaitsAMinuteAndKeepsTheirWords() {
        Visitor daryna = portal.as("daryna");
        search(daryna, "once");
        // As after twenty in a row; 118 of 120 seconds have still to pass.
        Sql.change(
                portal,
                "update security_guard_flow set empty_at = ?",
                Instant.now().plusSeconds(118).atOffset(ZoneOffset.UTC));

        Seen much = daryna.get("/search")
                .form("/search")
                .fill("words", "kestrel")
                .press()
                .expect(429);

        assertTrue(much.text().contains("Wait a minute"), much.text());
        assertEquals("kestrel", much.form("/search").value("words"));
        search(portal.as("claire"), "somebody else does not wait");
    }

    @Test
    void tooLittleOrTooMuchIsSaidAndKept() {
        Visitor tom = portal.visitor().signIn("tom");
        Seen few =
                tom.get("/search").form("/search").fill("words", " a ").press().expect(422);
        assertTrue(few.page().title().startsWith("Error: "), few.page().title());
        Seen many = tom.get("/search")
                .form("/search")
                .fill("words", "x".repeat(101))
                .press()
                .expect(422);
        assertEquals("x".repeat(101), many.form("/search").value("words"));
    }

    @Test
    void aLetterThatDoesNotOpenIsCountedAndSaid() {
        Visitor claire = portal.as("claire");
        Desk bench = Desk.bench(claire, "Moussa");
        claire.get(bench.path()).expect(200);
        String where = " where correspondence = ? and number = 1";
        Sql.change(portal, "update letter set revision = revision + 1" + where, bench.correspondence());
        try {
            assertTrue(search(claire, "zzzz").text().contains("One letter or answer could not be opened"));
        } finally {
            Sql.change(portal, "update letter set revision = revision - 1" + where, bench.correspondence());
        }
    }

    private static Seen search(Visitor visitor, String words) {
        return visitor.get("/search")
                .form("/search")
                .fill("words", words)
                .press()
                .expect(200);
    }
}
