package org.nightpost.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.vault.ServiceKeys;

/** The door to what a person has set up as their second factor. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class SecondFactors {
    @Inject
    FactorRows rows;

    @Inject
    ServiceKeys keys;

    @Inject
    Event<FactorChanged> changes;

    /**
     * What is there.
     *
     * @param appSince since when there is an app; empty if there is none
     * @param passkeys in the order in which they came
     * @param spareCodes how many are left
     */
    public record SetUp(Optional<Instant> appSince, List<Named> passkeys, long spareCodes) {
        /** Whether the sign-in asks for it. */
        public boolean isOn() {
            return appSince.isPresent() || !passkeys.isEmpty();
        }
    }

    /**
     * A passkey by its person's name for it.
     *
     * @param addedAt when it was set up
     */
    public record Named(UUID id, String name, Instant addedAt) {}

    /** Whether signing in takes a second factor. One statement. */
    public boolean isOn(UUID person) {
        return rows.isAny(person);
    }

    public SetUp of(UUID person) {
        List<Named> passkeys = rows.passkeys(person).stream()
                .map(passkey -> new Named(passkey.id(), passkey.name(keys), passkey.addedAt()))
                .toList();
        return new SetUp(rows.app(person).map(AppFactor::addedAt), passkeys, rows.spareCodes(person));
    }

    /** Takes the app away; nothing happens if there is none. */
    public void removeApp(UUID person) {
        if (rows.removeApp(person)) {
            removed(person, "appFactor.removed");
        }
    }

    /** Takes a passkey away; nothing happens if this person has none such. */
    public void removePasskey(UUID person, UUID passkey) {
        if (rows.removePasskey(person, passkey)) {
            removed(person, "passkey.removed");
        }
    }

    /** Who of these people has one. Two statements. */
    public Set<UUID> among(Collection<UUID> people) {
        return people.isEmpty() ? Set.of() : rows.anyAmong(people);
    }

    /** Whether one could still get in without phone and key. */
    public boolean hasSpareCodes(UUID person) {
        return rows.spareCodes(person) > 0;
    }

    /**
     * Takes everything away: for somebody who lost it all and whom staff have confirmed.
     *
     * @param deed the word of the trail
     */
    public void removeAll(UUID person, String deed) {
        rows.removeApp(person);
        rows.passkeys(person).forEach(passkey -> rows.removePasskey(person, passkey.id()));
        removed(person, deed);
    }

    /** Of somebody who has left: nothing of theirs stays, and nobody has to be told of each. */
    public void forget(UUID person) {
        rows.forget(person);
    }

    /** Takes away what was set up at this time or later: it was not the person whose account this is. */
    public void removeAddedSince(UUID person, Instant since) {
        if (rows.removeAddedSince(person, since) > 0) {
            removed(person, "factor.dropped");
        }
    }

    private void removed(UUID person, String deed) {
        if (!rows.isAny(person)) {
            // Codes that stand in for nothing must not open a door that somebody closes later.
            rows.dropSpareCodes(person);
        }
        changes.fire(new FactorChanged(deed, person));
    }
}
