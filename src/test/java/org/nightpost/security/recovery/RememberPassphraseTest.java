package org.nightpost.security.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.audit.AuditTrail;
import org.nightpost.security.Locks;
import org.nightpost.vault.PasswordLock;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PrivateKey;

class RememberPassphraseTest {
    private int looks;

    /** The time that a look takes is an Argon2 run, and nothing else is of any length. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 3})
    void aWrongOneTakesAsManyLooksHoweverManyLocksAreKept(int many) {
        RememberPassphrase remember = new RememberPassphrase();
        remember.locks = new Locks() {
            @Override
            public Optional<UUID> personNamed(String signInName) {
                return many < 0 ? Optional.empty() : Optional.of(UUID.randomUUID());
            }
        };
        remember.remembered = new Remembered() {
            @Override
            List<OldLock> kept(UUID person) {
                return Collections.nCopies(many, new OldLock());
            }
        };
        remember.passwords = new CountedLooks();
        remember.trail = new AuditTrail() {
            @Override
            public UUID recordFirst(String deed, UUID subject) {
                return subject;
            }
        };
        assertFalse(remember.remember("ada", "the old one".toCharArray(), "the new one".toCharArray()));
        assertEquals(RememberPassphrase.LOOKS, looks);
    }

    private final class CountedLooks extends Passwords {
        @Override
        public Optional<PrivateKey> unlock(UUID person, char[] password, PasswordLock lock) {
            looks++;
            return Optional.empty();
        }

        @Override
        public void spend(char[] password) {
            looks++;
        }
    }
}
