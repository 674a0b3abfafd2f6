package org.nightpost.security.factor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.web.Settings;

/**
 * Passkeys by WebAuthn level 3, as a second factor only: no PIN is asked for, because the password came first. Name and
 * address of the portal are those of {@code NIGHTPOST_URL}; a key made for another address does not answer here, which is
 * what makes them safe from false pages.
 */
@Deed
public class Passkeys {
    /** No certificate of a maker is asked for; a browser may still send the two kinds that carry none. */
    private static final Set<String> PLAIN = Set.of("none", "packed");

    @Inject
    FactorRows rows;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    RowsForWebAuthn credentials;

    @Inject
    Settings settings;

    @Inject
    ServiceKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    @Inject
    Event<FactorChanged> changes;

    /**
     * What the browser is asked.
     *
     * @param challenge comes back in the form
     * @param options for {@code navigator.credentials}, as JSON
     */
    public record Question(String challenge, String options) {}

    /** False where browsers offer no passkeys: an address of numbers, or plain http on another host (Secure Contexts). */
    public boolean isPossible() {
        String host = settings.url().getHost();
        return host.equals("localhost") || (settings.isHttps() && !host.matches("[0-9.]+|\\[.*"));
    }

    /** Asks for a new passkey of this person, in this session. */
    public Question toAdd(UUID person, UUID session) {
        String challenge = challenges.issue(session);
        try {
            return new Question(challenge, creation(person, challenge).toCredentialsCreateJson());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Keeps a new passkey.
     *
     * @param challenge of {@link #toAdd}
     * @param answer what the browser gave, as JSON
     * @return false if it does not answer this challenge in this session, or is there already
     */
    public boolean add(UUID person, UUID session, String challenge, String answer, String name) {
        if (!challenges.isFresh(session, challenge)) {
            return false;
        }
        RegistrationResult made = verified(person, challenge, answer).orElse(null);
        if (made == null || rows.passkey(made.getKeyId().getId().getBytes()).isPresent()) {
            return false;
        }
        rows.add(new Passkey(
                person,
                name,
                made.getKeyId().getId().getBytes(),
                made.getPublicKeyCose().getBytes(),
                made.getSignatureCount(),
                keys,
                clock.instant()));
        changes.fire(new FactorChanged("passkey.added", person));
        return true;
    }

    private Optional<RegistrationResult> verified(UUID person, String challenge, String answer) {
        try {
            var response = PublicKeyCredential.parseRegistrationResponseJson(answer);
            if (!PLAIN.contains(response.getResponse().getAttestation().getFormat())) {
                return Optional.empty();
            }
            return Optional.of(party().finishRegistration(FinishRegistrationOptions.builder()
                    .request(creation(person, challenge))
                    .response(response)
                    .build()));
        } catch (IOException | RegistrationFailedException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    /** Asks for one of this person's passkeys, in this session. */
    public Question toProve(UUID person, UUID session) {
        String challenge = challenges.issue(session);
        try {
            return new Question(challenge, request(person, challenge).toCredentialsGetJson());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the answer is that of a passkey of this person to this challenge in this session. */
    public boolean prove(UUID person, UUID session, String challenge, String answer) {
        if (challenges.isFresh(session, challenge) && isProven(person, challenge, answer)) {
            trail.record("passkey.used", person);
            return true;
        }
        // In this transaction, which is committed all the same: another one would take a second connection.
        trail.record("factor.refused", person);
        return false;
    }

    private boolean isProven(UUID person, String challenge, String answer) {
        try {
            AssertionResult result = party().finishAssertion(FinishAssertionOptions.builder()
                    .request(request(person, challenge))
                    .response(PublicKeyCredential.parseAssertionResponseJson(answer))
                    .build());
            if (!result.isSuccess()) {
                return false;
            }
            rows.passkey(result.getCredential().getCredentialId().getBytes())
                    .ifPresent(passkey -> passkey.signed(result.getSignatureCount()));
            return true;
        } catch (IOException | AssertionFailedException | RuntimeException refused) {
            return false;
        }
    }

    private PublicKeyCredentialCreationOptions creation(UUID person, String challenge) {
        // The library finds what is there already by the name, and the browser shows it: the id here, and to the
        // browser
        // the portal's alone, because somebody may look over the shoulder.
        UserIdentity user = identity(person, person.toString());
        StartRegistrationOptions wish = StartRegistrationOptions.builder()
                .user(user)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.DISCOURAGED)
                        .userVerification(UserVerificationRequirement.DISCOURAGED)
                        .build())
                .build();
        // The library would take a challenge of its own, which a server without memory could not know again.
        return party().startRegistration(wish).toBuilder()
                .user(identity(person, "Nightpost"))
                .challenge(bytes(challenge))
                .build();
    }

    private static UserIdentity identity(UUID person, String name) {
        return UserIdentity.builder()
                .name(name)
                .displayName("Nightpost")
                .id(RowsForWebAuthn.handle(person))
                .build();
    }

    private AssertionRequest request(UUID person, String challenge) {
        AssertionRequest request = party().startAssertion(StartAssertionOptions.builder()
                .username(person.toString())
                .userVerification(UserVerificationRequirement.DISCOURAGED)
                .build());
        return request.toBuilder()
                .publicKeyCredentialRequestOptions(request.getPublicKeyCredentialRequestOptions().toBuilder()
                        .challenge(bytes(challenge))
                        .build())
                .build();
    }

    private RelyingParty party() {
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(settings.url().getHost())
                        .name("Nightpost")
                        .build())
                .credentialRepository(credentials)
                .origins(Set.of(settings.origin()))
                .build();
    }

    private static ByteArray bytes(String challenge) {
        return new ByteArray(PasskeyChallenges.bytes(challenge));
    }
}
