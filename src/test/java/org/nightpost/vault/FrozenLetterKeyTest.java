package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The letter keys and letter-boxes that were written once open for ever. */
class FrozenLetterKeyTest {
    private static final String WORDS = "It is me, I think. \uD83C\uDF19";

    private final Properties frozen = new Properties();
    private final ServiceKeys service;

    FrozenLetterKeyTest() throws IOException {
        load("release-1.properties");
        load("release-2-letter-key.properties");
        try (InputStream keys = resource("release-1.service.keys")) {
            String text = new String(keys.readAllBytes(), StandardCharsets.US_ASCII);
            service = ServiceKeys.of(ServiceKeysFile.open(text, RootKey.of(value("root"), "this test"), "this test"));
        }
    }

    @Test
    void thePaperOpensThePrivateKey() throws CannotBeOpened {
        Sealed locked = Sealed.of(bytes("letter-key.key"));
        assertEquals(6, locked.bytes()[0]);
        LetterKey paper = LetterKey.read(value("letter-key")).orElseThrow();
        try (PrivateKey key = paper.open(service, person(), 1, locked)) {
            assertArrayEquals(bytes("letter-key.public"), key.publicKey().bytes());
        }
    }

    @Test
    void theCorrespondencesKeyOpensTheBoxAndTheBoxItsEntry() throws CannotBeOpened {
        MemoryRows rows = new MemoryRows();
        try (ContentKey content = ContentKey.of(bytes("content.key"));
                PrivateKey any = PrivateKey.generate()) {
            LetterBox box = new LetterBox(correspondence(), 1, 1, content, any);
            Thief.write(box, "sealed", Sealed.of(bytes("letter-box.key")));
            rows.add(box);
            try (PrivateKey half = box.open(content)) {
                assertArrayEquals(bytes("letter-box.public"), half.publicKey().bytes());
            }
            Sealed entry = Sealed.of(bytes("letter-box.entry"));
            assertEquals(8, entry.bytes()[0]);
            assertEquals(WORDS, open(rows, content, entry));
        }
    }

    private String open(MemoryRows rows, ContentKey content, Sealed entry) throws CannotBeOpened {
        try (PrivateKey reader = PrivateKey.generate();
                KeyRing ring = new KeyRing(rows, service)) {
            Wraps wraps = new Wraps(rows, service);
            wraps.register(Holder.person(person()), reader.publicKey());
            wraps.share(content, KeyObject.correspondence(correspondence()), 1, Holder.person(person()));
            ring.unlock(person(), reader.copy());
            return new LetterBoxes(rows, service)
                    .open(correspondence(), new LetterBoxes.Entry(entry, 1), place(), ring);
        }
    }

    private Binding place() {
        return Binding.of("letter")
                .in(correspondence())
                .object(UUID.fromString(value("letter")))
                .author(person())
                .revision(1);
    }

    private UUID person() {
        return UUID.fromString(value("person"));
    }

    private UUID correspondence() {
        return UUID.fromString(value("correspondence"));
    }

    private void load(String name) throws IOException {
        try (InputStream in = resource(name)) {
            frozen.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    private String value(String name) {
        return Objects.requireNonNull(frozen.getProperty(name), name);
    }

    private byte[] bytes(String name) {
        return Base64.getDecoder().decode(value(name));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(FrozenLetterKeyTest.class.getResourceAsStream("/vault/" + name), name);
    }
}
