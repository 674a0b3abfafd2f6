package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A database that an earlier release wrote opens in this one, with its keys, and every letter in it. */
class EarlierReleaseIT {
    private static final Path KEPT = Path.of("src/test/resources/releases/0.1");

    @Test
    void aDatabaseOfTheFirstReleaseOpensWithItsLetters() throws Exception {
        try (Portal portal = Portal.demo("release-0-1")) {
            layOut(portal.data());
            long letters = letters(portal);
            portal.start();
            assertEquals(letters, letters(portal));
            for (String client : List.of("amina", "jonas", "umyasin")) {
                opensAll(portal.as(client));
            }
            Seen bench = portal.as("maria")
                    .get(Desk.bench(portal.as("maria"), "Jonas").path());
            assertTrue(bench.expect(200).text().contains("And I laughed and it was a real one"), bench.text());
            Desk.client(portal.as("amina")).send("Written after the move.").expect(303);
        }
    }

    private static void opensAll(Visitor client) {
        List<UUID> letters = Desk.letters(client);
        assertTrue(letters.size() > 1, "only " + letters);
        for (UUID letter : letters) {
            Seen page = client.get("/letters/" + letter).expect(200);
            assertFalse(page.text().contains("cannot be opened"), page.text());
            assertTrue(page.page().select("main .letter").text().length() > 60, page.text());
        }
    }

    private static void layOut(Path data) throws Exception {
        Files.createDirectories(data.resolve("keys"));
        try (InputStream packed = Files.newInputStream(KEPT.resolve("nightpost.mv.db.gz"));
                InputStream plain = new GZIPInputStream(packed)) {
            Files.copy(plain, data.resolve("nightpost.mv.db"));
        }
        for (String name : List.of("root.key", "service.keys")) {
            Files.copy(KEPT.resolve(name), data.resolve("keys").resolve(name));
        }
    }

    private static long letters(Portal portal) {
        return Sql.count(portal, "letter");
    }
}
