package org.nightpost.security.factor;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The passkeys as the WebAuthn library asks for them. Its user names and handles are persons' ids. */
@ApplicationScoped
class RowsForWebAuthn implements CredentialRepository {
    @Inject
    FactorRows rows;

    static ByteArray handle(UUID person) {
        return new ByteArray(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    private static UUID person(ByteArray handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return rows.passkeys(UUID.fromString(username)).stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(new ByteArray(passkey.credential()))
                        .build())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return Optional.of(handle(UUID.fromString(username)));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return Optional.of(person(handle).toString());
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return rows.passkey(credentialId.getBytes())
                .filter(passkey -> handle(passkey.person()).equals(userHandle))
                .map(RowsForWebAuthn::registered);
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return rows.passkey(credentialId.getBytes()).map(RowsForWebAuthn::registered).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RegisteredCredential registered(Passkey passkey) {
        return RegisteredCredential.builder()
                .credentialId(new ByteArray(passkey.credential()))
                .userHandle(handle(passkey.person()))
                .publicKeyCose(new ByteArray(passkey.publicKey()))
                .signatureCount(passkey.signatures())
                .build();
    }
}
