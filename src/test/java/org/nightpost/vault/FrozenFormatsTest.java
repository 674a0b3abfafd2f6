package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.prf.HmacPrfKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * What the first release wrote opens in this one. A failure here means that people lose letters: never make these values
 * anew, add those of a new format beside them.
 */
class FrozenFormatsTest {
    private final Properties frozen = new Properties();
    private final Keysets keysets;
    private final ServiceKeys service;
    private final UUID person;
    private final UUID correspondence;
    private final Holder holder;

    FrozenFormatsTest() throws IOException {
        try (Reader reader = new InputStreamReader(resource("release-1.properties"), StandardCharsets.UTF_8)) {
            frozen.load(reader);
        }
        try (InputStream keys = resource("release-1.service.keys")) {
            String text = new String(keys.readAllBytes(), StandardCharsets.US_ASCII);
            keysets = ServiceKeysFile.open(text, RootKey.of(value("root"), "this test"), "this test");
        }
        service = ServiceKeys.of(keysets);
        person = id("person");
        correspondence = id("correspondence");
        holder = Holder.person(person);
    }

    @Test
    void theServiceKeysOpenUnderTheirRootKeyAndTheCanarySings() {
        Canary canary = new Canary(service);
        Thief.write(canary, "sealed", sealed("canary"));
        assertTrue(canary.sings(service));
    }

    @Test
    void thePasswordOpensThePrivateKey() throws CannotBeOpened {
        try (PrivateKey key = signedIn()) {
            assertArrayEquals(bytes("person.public"), key.publicKey().bytes());
        }
    }

    @Test
    void aNewLockHasTheSameVerifierForTheSameSalt() throws CannotBeOpened {
        // The salt is random, so the derivation is repeated here step by step as the design writes it.
        byte[] password = text("password").getBytes(StandardCharsets.UTF_8);
        byte[] stretched = PasswordCost.of(value("password.parameters")).run(password, bytes("password.salt"));
        byte[] prefix = ("np1|pepper|" + person + "|").getBytes(StandardCharsets.US_ASCII);
        byte[] message = ByteBuffer.allocate(prefix.length + 32)
                .put(prefix)
                .put(stretched)
                .array();
        byte[] peppered = service.pepper(Integer.parseInt(value("password.pepper")), message);
        assertArrayEquals(bytes("password.verifier"), Tink.hkdf(peppered, "np1|verifier"));
    }

    @Test
    void theSessionsTokenOpensThePrivateKey() throws CannotBeOpened {
        try (PrivateKey key =
                SessionLock.open(service, bytes("token"), id("session"), person, "full", sealed("session.key"))) {
            assertArrayEquals(bytes("person.public"), key.publicKey().bytes());
        }
    }

    @Test
    void theRegisteredPublicKeyIsStillBelieved() {
        HolderKey key = new HolderKey(service, holder, 1, PrivateKey.generate().publicKey());
        Thief.write(key, "publicKey", bytes("person.public"));
        Thief.write(key, "mac", bytes("person.public.mac"));
        assertArrayEquals(bytes("person.public"), key.publicKey(service).bytes());
    }

    @Test
    void theWrapsLeadToTheContentKey() throws CannotBeOpened {
        try (PrivateKey own = signedIn()) {
            KeyObject letters = KeyObject.correspondence(correspondence);
            Wrap direct = wrap(holder, letters, 1, sealed("wrap"));
            assertArrayEquals(bytes("content.key"), direct.open(service, own));

            Wrap groups = wrap(holder, KeyObject.group(id("group")), 1, sealed("group.wrap"));
            try (PrivateKey group = PrivateKey.of(groups.open(service, own))) {
                assertArrayEquals(bytes("group.public"), group.publicKey().bytes());
                KeyObject staff = KeyObject.staff(correspondence);
                Wrap through = wrap(Holder.group(id("group")), staff, 2, sealed("staff.wrap"));
                assertArrayEquals(bytes("content.key"), through.open(service, group));
            }
        }
    }

    @Test
    void theLetterAndTheNameOpen() throws CannotBeOpened {
        try (ContentKey key = ContentKey.of(bytes("content.key"))) {
            assertEquals(text("text"), key.openText(sealed("content"), place()));
        }
        assertEquals(
                text("text"),
                service.openText(sealed("name"), Binding.of("name").object(person)));
    }

    @Test
    void blindBytesAndMacsAreTheSameAsEver() {
        assertArrayEquals(bytes("blind"), service.blind("e-mail", "ada@example.org"));
        byte[] one = "one".getBytes(StandardCharsets.US_ASCII);
        byte[] two = "two".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(bytes("mac"), service.mac("form", one, new byte[0], two));
        assertTrue(service.macMatches(bytes("mac"), "form", one, new byte[0], two));
    }

    /** So that the letters can be read when neither Tink nor Nightpost exists any more. */
    @Test
    @AccessesPartialKey
    void theLetterOpensWithNothingButTheJdk() throws GeneralSecurityException {
        KeysetHandle keyset = Tink.keyset(bytes("content.key"));
        AesGcmKey key = (AesGcmKey) keyset.getPrimary().getKey();
        byte[] raw = key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        byte[] content = bytes("content");
        // Format 1; Tink's prefix of 5 bytes; 12 bytes of nonce; ciphertext and tag.
        assertEquals(1, content[0]);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(raw, "AES"), new GCMParameterSpec(128, content, 6, 12));
        cipher.updateAAD(new byte[] {1});
        cipher.updateAAD(place().text().getBytes(StandardCharsets.US_ASCII));
        byte[] padded = cipher.doFinal(content, 18, content.length - 18);

        byte[] words = text("text").getBytes(StandardCharsets.UTF_8);
        byte[] expected = Arrays.copyOf(words, 256);
        expected[words.length] = (byte) 0x80;
        assertArrayEquals(expected, padded);
    }

    @Test
    @AccessesPartialKey
    void theBlindBytesAreAPlainHmac() throws GeneralSecurityException {
        KeysetHandle keyset = Objects.requireNonNull(keysets.handles().get("blind"));
        HmacPrfKey key = (HmacPrfKey) keyset.getPrimary().getKey();
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get()), "HmacSHA256"));
        byte[] message = "np1|blind|e-mail|ada@example.org".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(bytes("blind"), hmac.doFinal(message));
    }

    private PrivateKey signedIn() {
        PasswordLock lock = new PasswordLock(
                bytes("password.salt"),
                value("password.parameters"),
                Integer.parseInt(value("password.pepper")),
                bytes("password.verifier"),
                sealed("password.key"),
                1);
        return new Passwords(service)
                .unlock(person, text("password").toCharArray(), lock)
                .orElseThrow();
    }

    private Wrap wrap(Holder to, KeyObject object, int epoch, Sealed sealed) {
        HolderKey any = new HolderKey(service, to, 1, PrivateKey.generate().publicKey());
        Wrap wrap = new Wrap(service, new byte[0], object, epoch, any);
        Thief.write(wrap, "sealed", sealed);
        return wrap;
    }

    private Binding place() {
        return Binding.of("letter")
                .in(correspondence)
                .object(id("letter"))
                .author(person)
                .revision(3)
                .epoch(1);
    }

    private String value(String name) {
        return Objects.requireNonNull(frozen.getProperty(name), name);
    }

    private byte[] bytes(String name) {
        return Base64.getDecoder().decode(value(name));
    }

    private Sealed sealed(String name) {
        return Sealed.of(bytes(name));
    }

    private String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private UUID id(String name) {
        return UUID.fromString(value(name));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(FrozenFormatsTest.class.getResourceAsStream("/vault/" + name), name);
    }
}
