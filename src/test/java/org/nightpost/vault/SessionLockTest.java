package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionLockTest {
    private final ServiceKeys service = ServiceKeys.of(Keysets.generate());
    private final UUID session = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final byte[] token = token(7);
    private final PrivateKey key = PrivateKey.generate();
    private final Sealed locked = SessionLock.lock(service, token, session, person, "full", key);

    @Test
    void theCookieOfTheSessionOpensIt() throws CannotBeOpened {
        try (PrivateKey opened = SessionLock.open(service, token, session, person, "full", locked)) {
            assertEquals(key.publicKey(), opened.publicKey());
        }
    }

    @Test
    void anotherTokenSessionPersonOrServiceDoesNot() {
        ServiceKeys other = ServiceKeys.of(Keysets.generate());
        UUID stranger = UUID.randomUUID();
        assertThrows(CannotBeOpened.class, () -> SessionLock.open(service, token(8), session, person, "full", locked));
        assertThrows(CannotBeOpened.class, () -> SessionLock.open(service, token, stranger, person, "full", locked));
        assertThrows(CannotBeOpened.class, () -> SessionLock.open(service, token, session, stranger, "full", locked));
        assertThrows(CannotBeOpened.class, () -> SessionLock.open(other, token, session, person, "full", locked));
    }

    @Test
    void aSessionWhoseLevelWasRaisedInTheDatabaseOpensNothing() throws CannotBeOpened {
        Sealed pending = SessionLock.lock(service, token, session, person, "factor-pending", key);
        for (String level : List.of("restricted", "full")) {
            assertThrows(CannotBeOpened.class, () -> SessionLock.open(service, token, session, person, level, pending));
        }
        SessionLock.open(service, token, session, person, "factor-pending", pending)
                .close();
    }

    @Test
    void damagedAnywhereItDoesNotOpen() {
        for (int at = 0; at < locked.bytes().length; at++) {
            Sealed flipped = Thief.flipped(locked, at);
            Sealed shorter = Thief.truncated(locked, at);
            assertThrows(
                    CannotBeOpened.class, () -> SessionLock.open(service, token, session, person, "full", flipped));
            assertThrows(
                    CannotBeOpened.class, () -> SessionLock.open(service, token, session, person, "full", shorter));
        }
    }

    @Test
    void aTokenThatCouldBeGuessedIsRefused() {
        byte[] tooShort = Arrays.copyOf(token, 31);
        assertThrows(
                IllegalArgumentException.class,
                () -> SessionLock.lock(service, tooShort, session, person, "full", key));
    }

    private static byte[] token(int fill) {
        byte[] token = new byte[32];
        Arrays.fill(token, (byte) fill);
        return token;
    }
}
