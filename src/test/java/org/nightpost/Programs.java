package org.nightpost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the system that the tests need, or one clear sentence about what is missing. */
public final class Programs {
    private Programs() {}

    public static Path chromium() {
        return find(
                "Chromium",
                "chromium",
                Stream.of(
                        System.getProperty("nightpost.test.chromium", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser"));
    }

    /** PostgreSQL's own dump program; its version must not be older than the server's, 15. */
    public static Path pgDump() {
        return find("pg_dump", "postgresql-client", Stream.of("/usr/bin/pg_dump", "/usr/local/bin/pg_dump"));
    }

    private static Path find(String program, String debianPackage, Stream<String> places) {
        List<Path> found = places.filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException(program + " is missing: install it with \"apt-get install " + debianPackage
                    + "\" and run the tests again.");
        }
        return found.get(0);
    }
}
