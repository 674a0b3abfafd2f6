package org.nightpost.security.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightpost.security.Locks;
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.GuardedDoor;
import org.nightpost.vault.LetterKey;
import org.nightpost.vault.TypedCode;

class GuardedTriesTest {
    private final GuardedTries tries = new GuardedTries();
    private final List<String> subjects = new ArrayList<>();
    private Attempt.State state = Attempt.State.REFUSED;

    GuardedTriesTest() {
        tries.guard = new Guard() {
            @Override
            public <T> Attempt<T> attempt(GuardedDoor door, String subject, Supplier<Optional<T>> check) {
                subjects.add(subject);
                return new Attempt<>(state, Optional.empty(), false);
            }
        };
        tries.locks = new Locks() {
            @Override
            public String guessed(String signInName) {
                return signInName;
            }
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "CROWDED", "CLOSED", "HELD"})
    void aLetterKeyThatNobodyLookedAtIsNotCalledWrong(Attempt.State notLookedAt) {
        state = notLookedAt;
        assertInstanceOf(
                ResetPassphrase.NotNow.class,
                tries.letterKey("secret", LetterKey.generate(), "a passphrase".toCharArray(), false));
    }

    @Test
    void oneThatWasLookedAtIsCalledWrong() {
        assertInstanceOf(
                ResetPassphrase.WrongLetterKey.class,
                tries.letterKey("secret", LetterKey.generate(), "a passphrase".toCharArray(), false));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "CROWDED", "CLOSED"})
    void aCodeAndAnAskedLinkAreToldApartToo(Attempt.State notLookedAt) {
        state = notLookedAt;
        assertTrue(tries.code("ada", TypedCode.random(RecoverySecret.CODE), new char[0])
                .orElseThrow()
                .notNow());
        assertFalse(tries.ask("ada"));
    }

    @Test
    void nobodyUsesUpTheTriesOfWhoHasTheRightCode() {
        tries.code("ada", TypedCode.random(RecoverySecret.CODE), new char[0]);
        tries.code("ada", TypedCode.random(RecoverySecret.CODE), new char[0]);
        assertEquals(2, subjects.size());
        assertNotEquals(subjects.get(0), subjects.get(1));
    }
}
