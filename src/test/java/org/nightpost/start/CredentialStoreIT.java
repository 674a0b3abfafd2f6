package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightpost.Portal;

/** The root key out of a credential store that the server's own tool made: for the portal, and for its commands. */
class CredentialStoreIT {
    private static final String PASSWORD = "a store of keys";
    private static final int REFUSED = 78;
    private static final String SERVER = System.getProperty("nightpost.test.server", "target/server");

    @TempDir
    static Path folder;

    private static Path store;

    @BeforeAll
    static void makeTheStore() throws Exception {
        store = folder.resolve("nightpost.store");
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        add("nightpost-root-key", Base64.getEncoder().encodeToString(key));
        add("too-short", "c2hvcnQ=");
    }

    @Test
    void thePortalStartsWithItAndNoRootKeyLiesInAFile() throws Exception {
        try (Portal portal = Portal.empty("credential-store")) {
            portal.with("NIGHTPOST_CREDENTIAL_STORE", store.toString())
                    .with("NIGHTPOST_CREDENTIAL_STORE_PASSWORD_FILE", passwordFile(PASSWORD))
                    .start();
            Path keys = portal.data().resolve("keys");
            assertTrue(Files.exists(keys.resolve("service.keys")));
            assertFalse(Files.exists(keys.resolve("root.key")));
            assertEquals(0, keys("print", Map.of("NIGHTPOST_KEYS", keys.toString())).code);
            portal.stop();
            portal.with("NIGHTPOST_CREDENTIAL_STORE_ALIAS", "too-short");
            assertEquals(REFUSED, portal.startRefused());
            assertTrue(portal.console().contains("under the name too-short is not 32 bytes"), portal.console());
        }
    }

    @Test
    void aStoreThatDoesNotGiveTheKeySaysWhyAndNothingElseIsTaken() throws Exception {
        Path keys = folder.resolve("keys");
        assertEquals(0, keys("make", Map.of("NIGHTPOST_KEYS", keys.toString())).code);
        refused("is missing", Map.of("NIGHTPOST_CREDENTIAL_STORE", folder + "/none"));
        refused("does not open", Map.of("NIGHTPOST_CREDENTIAL_STORE_PASSWORD", "another"));
        refused("needs its password", Map.of("NIGHTPOST_CREDENTIAL_STORE_PASSWORD", ""));
        refused("under the name other", Map.of("NIGHTPOST_CREDENTIAL_STORE_ALIAS", "other"));
        byte[] whole = Files.readAllBytes(store);
        Path half = folder.resolve("half");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        refused("is damaged", Map.of("NIGHTPOST_CREDENTIAL_STORE", half.toString()));
    }

    @Test
    void aKeyInTheEnvironmentCountsBeforeTheStore() throws Exception {
        Path keys = folder.resolve("other-keys");
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Map<String, String> both = Map.of(
                "NIGHTPOST_KEYS",
                keys.toString(),
                "NIGHTPOST_CREDENTIAL_STORE",
                folder + "/none",
                "NIGHTPOST_ROOT_KEY",
                key);
        assertEquals(0, keys("make", both).code);
        assertTrue(keys("print", both).words.contains(key.substring(0, 4)));
    }

    private static void refused(String why, Map<String, String> change) throws Exception {
        Said said = keys("print", change);
        assertEquals(REFUSED, said.code, said.words);
        assertTrue(said.words.contains(why), said.words);
    }

    private record Said(int code, String words) {}

    private static Said keys(String word, Map<String, String> change) throws Exception {
        ProcessBuilder command = new ProcessBuilder("sh", SERVER + "/bin/nightpost", "keys", word);
        Map<String, String> environment = command.environment();
        environment.put("NIGHTPOST_KEYS", folder.resolve("keys").toString());
        environment.put("NIGHTPOST_CREDENTIAL_STORE", store.toString());
        environment.put("NIGHTPOST_CREDENTIAL_STORE_PASSWORD", PASSWORD);
        environment.putAll(change);
        return run(command);
    }

    private static void add(String alias, String secret) throws Exception {
        List<String> line = new ArrayList<>(List.of("sh", SERVER + "/bin/elytron-tool.sh", "credential-store"));
        if (!Files.exists(store)) {
            line.add("--create");
        }
        line.addAll(List.of("--location", store.toString(), "--password", PASSWORD));
        line.addAll(List.of("--add", alias, "--secret", secret));
        Said said = run(new ProcessBuilder(line));
        assertEquals(0, said.code, said.words);
    }

    private static String passwordFile(String password) throws Exception {
        return Files.writeString(folder.resolve("password"), password + "\n").toString();
    }

    private static Said run(ProcessBuilder command) throws Exception {
        Process process = command.redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }
}
