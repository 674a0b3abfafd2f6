package org.nightpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demo's people and letters as the first start of a run wrote them. Writing them takes longer than everything else at a
 * start, so later portals of the run begin with a copy.
 */
final class PreparedDemo {
    /** What a portal cannot make again; its server and logs are its own. */
    private static final List<String> KEPT = List.of("keys", "audit.seen", "nightpost.mv.db", "mail");

    private static @Nullable Portal first;
    private static @Nullable IllegalStateException failure;

    private PreparedDemo() {}

    /** Lays the demo out for a portal that was never started. */
    static synchronized void into(Path data, TestDatabase database) {
        Portal source = first();
        for (String name : KEPT) {
            copy(source.data().resolve(name), data.resolve(name));
        }
        database.fillFrom(source.database());
    }

    /** One that did not start is not tried again by each test: that would take minutes each. */
    private static Portal first() {
        if (failure != null) {
            throw failure;
        }
        if (first == null) {
            Portal portal = Portal.firstDemo("prepared-demo");
            try {
                portal.start().stop();
            } catch (IllegalStateException broken) {
                failure = broken;
                throw broken;
            }
            first = portal;
        }
        return first;
    }

    private static void copy(Path from, Path to) {
        for (Path file : Folders.files(from, "")) {
            Path target = to.resolve(from.relativize(file).toString());
            try {
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
