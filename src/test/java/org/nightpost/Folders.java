package org.nightpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders at once, for tests. */
public final class Folders {
    private Folders() {}

    /** All regular files below this folder whose name ends so, in name order. */
    public static List<Path> files(Path folder, String ending) {
        return below(folder).stream()
                .filter(Files::isRegularFile)
                .filter(file -> file.getFileName().toString().endsWith(ending))
                .sorted()
                .toList();
    }

    static void delete(Path folder) {
        below(folder).stream().sorted(Comparator.reverseOrder()).forEach(path -> {
            try {
                Files.delete(path);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** The folder and all below it, a folder before what it holds. */
    private static List<Path> below(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
