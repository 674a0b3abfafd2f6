package org.nightpost.security.factor;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.TimedCode;

/**
 * Sets up an authenticator app: offers a secret, and keeps it once the app has shown that it has it. Until then it is
 * stored nowhere and travels in the form, sealed for this person; a second tab makes a second offer, and whichever is
 * confirmed counts.
 */
@Deed
public class SetUpApp {
    @Inject
    FactorRows rows;

    @Inject
    ServiceKeys keys;

    @Inject
    PortalClock clock;

    @Inject
    Event<FactorChanged> changes;

    /** A new offer, sealed, for a hidden field. */
    public String offer(UUID person) {
        byte[] secret = TimedCode.newSecret();
        try {
            Sealed sealed = keys.seal(secret, binding(person));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Whether this is an offer that was made to this person. */
    public boolean isOffer(UUID person, String offer) {
        try {
            Arrays.fill(secret(person, offer), (byte) 0);
            return true;
        } catch (CannotBeOpened | IllegalArgumentException notOurs) {
            return false;
        }
    }

    /** What the app has to be told. @throws IllegalArgumentException if it was not offered to this person */
    public AppKey key(UUID person, String offer) {
        try {
            byte[] secret = secret(person, offer);
            AppKey key = AppKey.of(secret);
            Arrays.fill(secret, (byte) 0);
            return key;
        } catch (CannotBeOpened notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }

    /**
     * Keeps the secret if the code is one of its present ones; an app that was there before is replaced.
     *
     * @return false if the code is wrong
     * @throws IllegalArgumentException if the secret was not offered to this person
     */
    public boolean confirm(UUID person, String offer, String typed) {
        try {
            byte[] secret = secret(person, offer);
            String digits = typed.replaceAll("[\\s\\p{Z}-]", "");
            OptionalLong step = TimedCode.matching(secret, digits, clock.instant());
            if (step.isPresent()) {
                rows.removeApp(person);
                rows.add(new AppFactor(person, secret, step.getAsLong(), keys, clock.instant()));
                changes.fire(new FactorChanged("appFactor.added", person));
            }
            Arrays.fill(secret, (byte) 0);
            return step.isPresent();
        } catch (CannotBeOpened notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }

    private byte[] secret(UUID person, String offer) throws CannotBeOpened {
        return keys.open(Sealed.of(Base64.getUrlDecoder().decode(offer)), binding(person));
    }

    private static Binding binding(UUID person) {
        return Binding.of("app-factor-offer").object(person);
    }
}
