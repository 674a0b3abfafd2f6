package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceKeysTest {
    private final ServiceKeys service = ServiceKeys.of(Keysets.generate());
    private final Binding place = Binding.of("name").object(UUID.randomUUID());

    @Test
    void aNameOpensInItsPlaceAndInNoOther() throws CannotBeOpened {
        Sealed name = service.sealText("O\u2019Brien \u0645\u0631\u064a\u0645", place);
        assertEquals("O\u2019Brien \u0645\u0631\u064a\u0645", service.openText(name, place));
        assertThrows(CannotBeOpened.class, () -> service.open(name, place.object(UUID.randomUUID())));
        assertThrows(CannotBeOpened.class, () -> service.open(name, Binding.of("alias")));
    }

    @Test
    void damagedAnywhereItDoesNotOpen() {
        Sealed name = service.sealText("Ada", place);
        for (int at = 0; at < name.bytes().length; at++) {
            Sealed flipped = Thief.flipped(name, at);
            Sealed shorter = Thief.truncated(name, at);
            assertThrows(CannotBeOpened.class, () -> service.open(flipped, place), "byte " + at);
            assertThrows(CannotBeOpened.class, () -> service.open(shorter, place), "length " + at);
        }
    }

    @Test
    void anotherServiceOpensNothing() {
        Sealed name = service.sealText("Ada", place);
        ServiceKeys other = ServiceKeys.of(Keysets.generate());
        assertThrows(CannotBeOpened.class, () -> other.open(name, place));
    }

    @Test
    void whatAKeyIsSealedWithCannotBeReadAsContent() {
        Sealed wrapped = service.wrap(Format.WRAP, Padding.pad(new byte[] {1}), place.text());
        assertThrows(CannotBeOpened.class, () -> service.open(wrapped, place));
        byte[] relabelled = wrapped.bytes();
        relabelled[0] = Format.SERVICE;
        assertThrows(CannotBeOpened.class, () -> service.open(Sealed.of(relabelled), place));
    }

    @Test
    void aValueIsFoundAgainByItsBlindBytes() {
        assertArrayEquals(service.blind("e-mail", "ada@example.org"), service.blind("e-mail", "ada@example.org"));
        assertEquals(32, service.blind("e-mail", "").length);
    }

    @Test
    void anotherFieldValueOrServiceBlindsOtherwise() {
        byte[] blind = service.blind("e-mail", "ada@example.org");
        assertFalse(Arrays.equals(blind, service.blind("e-mail", "Ada@example.org")));
        assertFalse(Arrays.equals(blind, service.blind("sign-in", "ada@example.org")));
        assertFalse(Arrays.equals(blind, ServiceKeys.of(Keysets.generate()).blind("e-mail", "ada@example.org")));
        assertThrows(IllegalArgumentException.class, () -> service.blind("e-mail|x", "y"));
    }

    @Test
    void aMacHoldsForItsPurposeAndPartsOnly() {
        byte[] mac = service.mac("form", bytes("ab"), bytes("c"));
        assertTrue(service.macMatches(mac, "form", bytes("ab"), bytes("c")));
        assertFalse(service.macMatches(mac, "audit", bytes("ab"), bytes("c")));
        assertFalse(service.macMatches(mac, "form", bytes("a"), bytes("bc")));
        assertFalse(service.macMatches(mac, "form", bytes("abc")));
        assertFalse(service.macMatches(mac, "form", bytes("ab"), bytes("c"), bytes("")));
        assertFalse(service.macMatches(new byte[0], "form", bytes("ab"), bytes("c")));
        for (int at = 0; at < mac.length; at++) {
            byte[] flipped = mac.clone();
            flipped[at] ^= 1;
            assertFalse(service.macMatches(flipped, "form", bytes("ab"), bytes("c")), "byte " + at);
        }
    }

    @Test
    void afterARotationWhatTheOldKeysMadeStillHolds() throws Exception {
        Keysets old = Keysets.generate();
        ServiceKeys before = ServiceKeys.of(old);
        Passwords passwords = new Passwords(before, new PasswordCost(64, 1, 1), 1);
        UUID person = UUID.randomUUID();
        char[] typed = "the lamp is still on".toCharArray();
        PasswordLock lock = passwords.lock(person, typed, PrivateKey.generate(), 1);
        Sealed name = before.sealText("Ada", place);
        byte[] mac = before.mac("form", bytes("x"));

        Keysets rotated = Keysets.of(rotated(old).secretBytes());
        ServiceKeys after = ServiceKeys.of(rotated);
        assertEquals("Ada", after.openText(name, place));
        assertTrue(after.macMatches(mac, "form", bytes("x")));
        Passwords later = new Passwords(after, new PasswordCost(64, 1, 1), 1);
        assertTrue(later.unlock(person, typed, lock).isPresent());
        assertTrue(later.isOutdated(lock));

        Sealed anew = after.sealText("Ada", place);
        assertThrows(CannotBeOpened.class, () -> before.open(anew, place));
    }

    @Test
    void beforeTheStartHasLoadedThemEverythingRefuses() {
        ServiceKeys empty = new ServiceKeys();
        assertThrows(IllegalStateException.class, () -> empty.sealText("Ada", place));
        assertThrows(IllegalStateException.class, () -> empty.blind("e-mail", "x"));
        assertThrows(IllegalStateException.class, () -> empty.mac("form"));
        assertThrows(IllegalStateException.class, () -> empty.macMatches(new byte[37], "form"));
    }

    private static Keysets rotated(Keysets keysets) throws GeneralSecurityException {
        Map<String, KeysetHandle> handles = new HashMap<>();
        for (Map.Entry<String, KeysetHandle> entry : keysets.handles().entrySet()) {
            KeysetHandle handle = entry.getValue();
            KeysetHandle.Builder.Entry key = KeysetHandle.generateEntryFromParameters(
                            handle.getPrimary().getKey().getParameters())
                    .withRandomId()
                    .makePrimary();
            handles.put(
                    entry.getKey(),
                    KeysetHandle.newBuilder(handle).addEntry(key).build());
        }
        return Keysets.of(handles);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
