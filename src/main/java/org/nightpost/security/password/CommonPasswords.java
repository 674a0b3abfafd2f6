package org.nightpost.security.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that many people use, from a published list that the portal brings along: {@code passwords/common.txt},
 * whose origin and licence stand beside it in the sources. Nothing is asked of anybody outside. Loaded once, when the first
 * passphrase is chosen; about 3 MB.
 */
final class CommonPasswords {
    private static final Set<String> LIST = load();

    private CommonPasswords() {}

    /** Whether it is one of them, or one with something before, behind, or said again. */
    static boolean include(Guesses guesses) {
        return guesses.isShortPieceAgain() || guesses.words().stream().anyMatch(LIST::contains);
    }

    private static Set<String> load() {
        try (InputStream in =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/passwords/common.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
