package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nightpost.Folders;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Rows;

/**
 * A portal that would be half a portal does not start: it says in one sentence what is wrong and what to do, ends with a
 * code that says so too, and leaves data and keys as they were.
 */
@OnScratchPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedStartIT {
    /** sysexits.h: configuration error. */
    private static final int REFUSED = 78;

    /** sysexits.h: service unavailable. */
    private static final int TAKEN = 69;

    private final Portal portal;
    private final Path keys;
    private Map<String, Long> rows = Map.of();

    RefusedStartIT(Portal portal) {
        this.portal = portal;
        keys = portal.data().resolve("keys");
    }

    @BeforeAll
    void stop() throws Exception {
        portal.stop();
        rows = Rows.sums(portal);
        Files.copy(keys.resolve("root.key"), keys.resolve("root.kept"));
        Files.copy(keys.resolve("service.keys"), keys.resolve("service.kept"));
    }

    @AfterEach
    void putBackWhatTheTestChanged() throws IOException {
        restore("root.kept", "root.key");
        restore("service.kept", "service.keys");
    }

    @AfterAll
    void startAgainWithNothingLost() throws Exception {
        Files.delete(keys.resolve("root.kept"));
        Files.delete(keys.resolve("service.kept"));
        portal.start();
        assertEquals(rows, Rows.sums(portal));
        portal.as("amina").get("/letters").expect(200);
    }

    @Test
    void withTheWrongRootKey() throws Exception {
        byte[] other = new byte[32];
        new SecureRandom().nextBytes(other);
        Files.writeString(keys.resolve("root.key"), Base64.getEncoder().encodeToString(other) + "\n");
        refuses("This is the wrong root key");
    }

    @Test
    void withARootKeyThatIsNone() throws Exception {
        Files.writeString(keys.resolve("root.key"), "not a key\n");
        refuses("is not 32 bytes in base64");
    }

    @Test
    void withoutItsRootKeyAndMakesNoNewOne() throws Exception {
        Files.delete(keys.resolve("root.key"));
        refuses("The root key is missing");
        assertFalse(Files.exists(keys.resolve("root.key")), "a new root key was made over old data");
    }

    @Test
    void withoutItsServiceKeysAndMakesNoNewOnes() throws Exception {
        Files.delete(keys.resolve("service.keys"));
        refuses("the service keys that open it are missing");
        assertFalse(Files.exists(keys.resolve("service.keys")), "new service keys were made over old data");
    }

    @Test
    void beyondThisMachineOverPlainHttp() throws Exception {
        portal.with("NIGHTPOST_URL", "http://example.org").with("NIGHTPOST_DEMO", "false");
        try {
            refuses("letters travel by https only");
        } finally {
            portal.with("NIGHTPOST_URL", portal.url().toString()).with("NIGHTPOST_DEMO", "true");
        }
    }

    @Test
    void asADemoThatOthersCanReach() throws Exception {
        portal.with("NIGHTPOST_URL", "https://portal.example");
        try {
            refuses("The demo is on this machine only");
        } finally {
            portal.with("NIGHTPOST_URL", portal.url().toString());
        }
    }

    @Test
    void inEarnestOverPeopleWhosePassphraseEverybodyKnows() throws Exception {
        portal.with("NIGHTPOST_DEMO", "false");
        try {
            refuses("This database holds the demo’s made-up people");
        } finally {
            portal.with("NIGHTPOST_DEMO", "true");
        }
    }

    @Test
    void onAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(portal.port(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertEquals(TAKEN, portal.startRefused(), portal.console());
        }
        assertTrue(portal.console().contains("port " + portal.port() + " is taken"), portal.console());
        assertFalse(portal.console().contains("Exception"), portal.console());
    }

    private void refuses(String sentence) throws Exception {
        Map<String, Integer> before = keyFiles();
        int code = portal.startRefused();
        String console = portal.console();
        assertEquals(REFUSED, code, console);
        assertTrue(console.contains("Nightpost does not start. "), console);
        assertTrue(console.contains(sentence), console);
        assertFalse(console.contains("\tat "), "a stack trace on the console: " + console);
        assertEquals(before, keyFiles());
        assertEquals(rows, Rows.sums(portal));
    }

    private Map<String, Integer> keyFiles() throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        for (Path file : Folders.files(keys, "")) {
            files.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
        }
        return files;
    }

    private void restore(String kept, String name) throws IOException {
        Files.copy(keys.resolve(kept), keys.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
