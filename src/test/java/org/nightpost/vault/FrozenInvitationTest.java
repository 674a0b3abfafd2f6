package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A link that is printed on somebody's slip opens after every upgrade. Never make these values anew. */
class FrozenInvitationTest {
    private final Properties frozen = new Properties();
    private final ServiceKeys service;

    FrozenInvitationTest() throws IOException {
        load("release-1.properties");
        load("release-2-invitation.properties");
        try (InputStream keys = resource("release-1.service.keys")) {
            String text = new String(keys.readAllBytes(), StandardCharsets.US_ASCII);
            service = ServiceKeys.of(ServiceKeysFile.open(text, RootKey.of(value("root"), "this test"), "this test"));
        }
    }

    @Test
    void linkAndSpokenCodeOpenTheInvitationsKey() throws CannotBeOpened {
        assertOpens("invitation.key", value("invitation.code"));
    }

    @Test
    void theLinkAloneOpensTheOneWithoutACode() throws CannotBeOpened {
        assertOpens("invitation.key.link-only", "");
    }

    private void assertOpens(String name, String code) throws CannotBeOpened {
        InvitationLock.Place place = new InvitationLock.Place(
                UUID.fromString(value("invitation")),
                UUID.fromString(value("person")),
                value("invitation.grant"),
                Long.parseLong(value("invitation.until")));
        Sealed locked = Sealed.of(bytes(name));
        assertEquals(7, locked.bytes()[0]);
        try (PrivateKey key = InvitationLock.open(service, value("invitation.secret"), code, place, locked)) {
            assertArrayEquals(bytes("invitation.public"), key.publicKey().bytes());
        }
    }

    private void load(String name) throws IOException {
        try (InputStream in = resource(name)) {
            frozen.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    private String value(String name) {
        return Objects.requireNonNull(frozen.getProperty(name), name);
    }

    private byte[] bytes(String name) {
        return Base64.getDecoder().decode(value(name));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(FrozenInvitationTest.class.getResourceAsStream("/vault/" + name), name);
    }
}
