package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.vault.InvitationLock.Place;

class InvitationLockTest {
    private static final String SECRET = "K7QM3XHD9TBW4NRZ8PCE";
    private static final String CODE = "402817";

    private final ServiceKeys service = ServiceKeys.of(Keysets.generate());
    private final Place place = new Place(UUID.randomUUID(), UUID.randomUUID(), "CLIENT", 1_800_000_000L);
    private final PrivateKey key = PrivateKey.generate();
    private final Sealed locked = InvitationLock.lock(service, SECRET, CODE, place, key);

    @Test
    void linkAndSpokenCodeOpenItTogether() throws CannotBeOpened {
        try (PrivateKey opened = InvitationLock.open(service, SECRET, CODE, place, locked)) {
            assertEquals(key.publicKey(), opened.publicKey());
        }
    }

    @Test
    void theLinkAloneAnotherLinkAnotherCodeOrAnotherServiceDoNot() {
        assertShut(service, SECRET, "", place);
        assertShut(service, SECRET, "402818", place);
        assertShut(service, "K7QM3XHD9TBW4NRZ8PCF", CODE, place);
        assertShut(ServiceKeys.of(Keysets.generate()), SECRET, CODE, place);
    }

    @Test
    void aRowMadeOverToSomebodyElseRaisedToAnotherRoleOrMadeToLastLongerDoesNotOpen() {
        UUID other = UUID.randomUUID();
        for (Place changed : List.of(
                new Place(other, place.person(), place.grant(), place.until()),
                new Place(place.invitation(), other, place.grant(), place.until()),
                new Place(place.invitation(), place.person(), "ADMINISTRATOR", place.until()),
                new Place(place.invitation(), place.person(), place.grant(), place.until() + 1))) {
            assertShut(service, SECRET, CODE, changed);
        }
    }

    @Test
    void damagedAnywhereItDoesNotOpen() {
        for (int at = 0; at < locked.bytes().length; at++) {
            Sealed flipped = Thief.flipped(locked, at);
            Sealed shorter = Thief.truncated(locked, at);
            assertThrows(CannotBeOpened.class, () -> InvitationLock.open(service, SECRET, CODE, place, flipped));
            assertThrows(CannotBeOpened.class, () -> InvitationLock.open(service, SECRET, CODE, place, shorter));
        }
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> InvitationLock.lock(service, "K7QM3XHD", CODE, place, key));
    }

    private void assertShut(ServiceKeys keys, String secret, String code, Place where) {
        assertThrows(CannotBeOpened.class, () -> InvitationLock.open(keys, secret, code, where, locked));
    }
}
