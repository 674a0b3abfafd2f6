package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightpost.Folders;
import org.nightpost.Portal;

/** What an operator gets: the zip, unpacked into a fresh folder, set up by its own command, started and stopped. */
class ReleaseIT {
    @TempDir
    static Path folder;

    /** The first that is run unpacks. */
    private static Path release() throws IOException {
        Path zip;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            zip = built.filter(file -> file.getFileName().toString().matches("nightpost-.+\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
        Path release = folder.resolve(zip.getFileName().toString().replaceFirst("\\.zip$", ""));
        if (!Files.exists(release)) {
            try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
                unpack(inside.getPath("/"));
            }
        }
        return release;
    }

    /** With the modes it was packed with. */
    private static void unpack(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                Path out = folder.resolve(root.relativize(path).toString());
                if (!Files.exists(out)) {
                    Files.copy(path, out);
                    Files.setPosixFilePermissions(out, Files.getPosixFilePermissions(path));
                }
            }
        }
    }

    @Test
    void fromTheZipToTheSetUpLinkAndNothingIsWrittenIntoTheRelease() throws Exception {
        Path release = release();
        long before = Folders.files(release, "").size();
        try (Portal portal = Portal.empty("release").from(release)) {
            assertEquals(0, nightpost(Map.of("NIGHTPOST_DATA", portal.data().toString()), "keys", "make").code);
            portal.with("NIGHTPOST_MAKE_KEYS", null).start();
            String link = Files.readString(portal.data().resolve("set-up-link")).strip();
            assertTrue(portal.console().contains(link), portal.console());
            portal.visitor()
                    .get(link.substring(portal.url().toString().length()))
                    .expect(200);

            Said trail = nightpost(Map.of("NIGHTPOST_DATA", portal.data().toString()), "verify-audit");
            assertEquals(0, trail.code, trail.words);
            portal.stop();
            assertEquals(0, portal.health("live"));
        }
        assertEquals(before, Folders.files(release, "").size());
    }

    @Test
    void setUpWritesSettingsForOneGroupAndNeverOverOthers() throws Exception {
        Path data = folder.resolve("set-up-data");
        Path settings = folder.resolve("own.env");
        Path keys = folder.resolve("set-up-keys");
        Map<String, String> answers = answers(settings, data, keys);
        Said done = nightpost(answers, "set-up");
        assertEquals(0, done.code, done.words);
        String written = Files.readString(settings);
        assertTrue(written.contains("\nNIGHTPOST_DB_PASSWORD=a & b\\c \"d\" $HOME\n"), written);
        assertTrue(written.contains("\nNIGHTPOST_DEMO=false\n"), written);
        assertFalse(done.words.contains("a & b"), done.words);
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)));
        Set<PosixFilePermission> tight = PosixFilePermissions.fromString("rw-------");
        assertEquals(tight, Files.getPosixFilePermissions(keys.resolve("service.keys")));

        assertEquals(0, nightpost(Map.of("NIGHTPOST_ENV", settings.toString()), "keys", "print").code);
        assertEquals(73, nightpost(answers, "set-up").code);
        assertEquals(written, Files.readString(settings));
    }

    private static Map<String, String> answers(Path settings, Path data, Path keys) {
        return Map.of(
                "NIGHTPOST_KEYS",
                keys.toString(),
                "NIGHTPOST_ENV",
                settings.toString(),
                "NIGHTPOST_DATA",
                data.toString(),
                "NIGHTPOST_USER",
                System.getProperty("user.name"),
                "NIGHTPOST_URL",
                "https://post.example.org",
                "NIGHTPOST_DB_URL",
                "jdbc:postgresql://127.0.0.1:5432/nightpost?stringtype=unspecified",
                "NIGHTPOST_DB_PASSWORD",
                "a & b\\c \"d\" $HOME");
    }

    @Test
    void answersThatCannotBeRightAreRefusedBeforeAnythingIsWritten() throws Exception {
        Path settings = folder.resolve("refused.env");
        Map<String, String> near = Map.of(
                "NIGHTPOST_ENV", settings.toString(),
                "NIGHTPOST_USER", System.getProperty("user.name"),
                "NIGHTPOST_DATA", folder.resolve("refused-data").toString(),
                "NIGHTPOST_BIND", "0.0.0.0");
        Said refused = nightpost(near, "set-up");
        assertEquals(78, refused.code, refused.words);
        assertTrue(refused.words.contains("letters travel by https only"), refused.words);
        assertFalse(Files.exists(settings));
        assertEquals(78, nightpost(Map.of("NIGHTPOST_PORT", "http"), "start").code);
        assertEquals(78, nightpost(Map.of("NIGHTPOST_ROOT_KEY_FILE", "/nowhere"), "start").code);
        assertEquals(64, nightpost(Map.of(), "begin").code);
        assertEquals(0, nightpost(Map.of(), "help").code);
    }

    private record Said(int code, String words) {}

    /** As an operator runs it: only what is set here is in the environment. */
    private static Said nightpost(Map<String, String> settings, String... words) throws Exception {
        String[] line = Stream.concat(
                        Stream.of(release().resolve("bin/nightpost").toString()), Stream.of(words))
                .toArray(String[]::new);
        ProcessBuilder command = new ProcessBuilder(line).directory(folder.toFile());
        command.environment().clear();
        command.environment().put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin");
        command.environment().putAll(settings);
        command.redirectInput(Path.of("/dev/null").toFile()).redirectErrorStream(true);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }
}
