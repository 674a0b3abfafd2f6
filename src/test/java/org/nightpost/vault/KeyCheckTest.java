package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start does with every combination of root key, service keys and database. */
class KeyCheckTest {
    private static final Binding PLACE = Binding.of("name");

    @TempDir
    Path temporary;

    private final MemoryRows rows = new MemoryRows();

    @Test
    void aTrialMakesItsKeysOnceAndFindsThemAgain() throws Exception {
        Sealed name = start(rows, null, true).sealText("Ada", PLACE);
        String root = Files.readString(file("root.key"));
        String keys = Files.readString(file("service.keys"));
        assertEquals("Ada", start(rows, null, true).openText(name, PLACE));
        assertEquals("Ada", start(rows, null, false).openText(name, PLACE));
        assertEquals(root, Files.readString(file("root.key")));
        assertEquals(keys, Files.readString(file("service.keys")));
        assertEquals(1, rows.canaries.size());
        try (Stream<Path> left = Files.list(folder())) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFiles() throws IOException {
        start(rows, null, true);
        for (String name : List.of("root.key", "service.keys")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name))));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
    }

    @Test
    void aRootKeyFromTheEnvironmentIsNotWrittenDown() throws Exception {
        String root = RootKey.random();
        Sealed name = start(rows, root, true).sealText("Ada", PLACE);
        assertFalse(Files.exists(file("root.key")));
        assertFalse(Files.readString(file("service.keys")).contains(root));
        assertEquals("Ada", start(rows, root, false).openText(name, PLACE));
    }

    @Test
    void withoutAnOrderNoKeysAreMade() {
        refused("making new ones was not ordered", rows, null, false);
        assertFalse(Files.exists(folder()));
        assertTrue(rows.canaries.isEmpty());
    }

    @Test
    void overADatabaseWithDataNoKeysAreMade() throws IOException {
        start(rows, null, true);
        Files.delete(file("service.keys"));
        refused("service keys that open it are missing", rows, null, true);
        assertFalse(Files.exists(file("service.keys")));

        MemoryRows withoutCanary = new MemoryRows();
        register(withoutCanary);
        refused("service keys that open it are missing", withoutCanary, null, true);
        assertFalse(Files.exists(file("service.keys")));
    }

    @Test
    void aMissingRootKeyIsNamedAndNotReplaced() throws IOException {
        start(rows, null, true);
        Files.delete(file("root.key"));
        refused("The root key is missing. The database has data", rows, null, true);
        refused("The root key is missing. There are service keys in", new MemoryRows(), null, true);
        refused("The root key is missing", rows, "  ", true);
        assertFalse(Files.exists(file("root.key")));
    }

    @Test
    void aWrongRootKeyIsCalledWrong() throws IOException {
        start(rows, null, true);
        String keys = Files.readString(file("service.keys"));
        refused("wrong root key", rows, RootKey.random(), true);
        assertEquals(keys, Files.readString(file("service.keys")));
    }

    @Test
    void aRootKeyThatIsNoneIsNotQuoted() {
        for (String root : List.of("c2VjcmV0LXJvb3Q=", "secret root key!")) {
            StartRefused refused = refused("is not 32 bytes in base64", rows, root, true);
            assertFalse(refused.toString().contains(root));
            assertEquals(null, refused.getCause());
        }
    }

    @Test
    void keysOfAnotherDatabaseAreRefused() {
        start(rows, null, true);
        MemoryRows other = new MemoryRows();
        Path second = temporary.resolve("second");
        new KeyCheck(other, new ServiceKeys(), new Rotation()).start(new KeyFolder(second, null), true);
        refused("belong to another database", other, null, true);
    }

    @Test
    void aDatabaseWithDataAndNoCanaryIsRefused() {
        start(rows, null, true);
        register(rows);
        rows.canaries.clear();
        refused("vault_canary is empty", rows, null, true);
    }

    @Test
    void aStartThatWasCutOffIsTakenUpAgain() throws Exception {
        String root = RootKey.random();
        Files.createDirectories(folder());
        Files.writeString(file("root.key"), root + "\n");
        start(rows, null, true);
        assertEquals(root + "\n", Files.readString(file("root.key")));

        rows.canaries.clear();
        start(rows, null, false);
        assertEquals(1, rows.canaries.size());
    }

    @Test
    void aDamagedFileIsCalledDamagedWhereverItIsDamaged() throws IOException {
        start(rows, null, true);
        byte[] whole = Files.readAllBytes(file("service.keys"));
        for (int at = 0; at < whole.length - 1; at += 7) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(file("service.keys"), flipped);
            StartRefused refused = refused("", rows, null, true);
            assertTrue(
                    refused.toString().contains("damaged") || refused.toString().contains("newer"),
                    at + ": " + refused.toString());
            Files.write(file("service.keys"), Arrays.copyOf(whole, at));
            refused("are damaged", rows, null, true);
        }
    }

    @Test
    void aFileOfANewerReleaseSaysSo() throws IOException {
        start(rows, null, true);
        String keys = Files.readString(file("service.keys"));
        Files.writeString(file("service.keys"), keys.replace("service keys 1", "service keys 2"));
        refused("written by a newer Nightpost", rows, null, true);
    }

    @Test
    void otherLineEndsDoNoHarm() throws IOException {
        start(rows, null, true);
        String keys = Files.readString(file("service.keys"));
        Files.writeString(file("service.keys"), keys.replace("\n", "\r\n"));
        Files.writeString(file("root.key"), "  " + Files.readString(file("root.key")) + "\r\n");
        start(rows, null, false);
    }

    @Test
    void aFileThatOthersMayReadOrWriteIsNoticed() throws IOException {
        start(rows, null, true);
        assertFalse(KeyFolder.isOpenToOthers(file("root.key")));
        for (String open : List.of("rw-r-----", "rw--w----", "rw----r--", "rw-----w-")) {
            Files.setPosixFilePermissions(file("root.key"), PosixFilePermissions.fromString(open));
            assertTrue(KeyFolder.isOpenToOthers(file("root.key")), open);
        }
        start(rows, null, false);
    }

    @Test
    void twoNodesThatStartAtOnceEndWithTheSameKeys() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path shared = temporary.resolve("shared" + round);
            ServiceKeys[] nodes = new ServiceKeys[4];
            Thread[] threads = new Thread[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                int node = i;
                threads[i] =
                        new Thread(() -> nodes[node] = ServiceKeys.of(new KeyFolder(shared, null).open(false, true)));
            }
            for (Thread thread : threads) {
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            Sealed name = nodes[0].sealText("Ada", PLACE);
            for (ServiceKeys node : nodes) {
                assertEquals("Ada", node.openText(name, PLACE));
            }
        }
    }

    @Test
    void keysCopiedToAnotherFolderOpenTheSame() throws Exception {
        Sealed name = start(rows, null, true).sealText("Ada", PLACE);
        Path second = Files.createDirectories(temporary.resolve("restored"));
        for (String each : List.of("root.key", "service.keys")) {
            Files.copy(file(each), second.resolve(each), StandardCopyOption.COPY_ATTRIBUTES);
        }
        ServiceKeys service = new ServiceKeys();
        new KeyCheck(rows, service, new Rotation()).start(new KeyFolder(second, null), false);
        assertEquals("Ada", service.openText(name, PLACE));
    }

    private ServiceKeys start(MemoryRows database, @Nullable String root, boolean createAllowed) {
        ServiceKeys service = new ServiceKeys();
        new KeyCheck(database, service, new Rotation()).start(new KeyFolder(folder(), root), createAllowed);
        return service;
    }

    private StartRefused refused(String words, MemoryRows database, @Nullable String root, boolean createAllowed) {
        StartRefused refused = assertThrows(StartRefused.class, () -> start(database, root, createAllowed));
        assertTrue(refused.toString().contains(words), refused.toString());
        return refused;
    }

    private static void register(MemoryRows database) {
        Wraps wraps = new Wraps(database, ServiceKeys.of(Keysets.generate()));
        wraps.register(Holder.person(UUID.randomUUID()), PrivateKey.generate().publicKey());
    }

    private Path folder() {
        return temporary.resolve("keys");
    }

    private Path file(String name) {
        return folder().resolve(name);
    }
}
