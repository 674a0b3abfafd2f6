package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.UUID;

/**
 * Sees to it that an occasion is told once, although every node looks for occasions. Claim it in the transaction that
 * fires the {@link Notifies}: then both are there, or neither.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Once {
    /** No occasion is looked for again after so long. */
    private static final Duration KEPT = Duration.ofDays(40);

    @Inject
    private Claims claims;

    /**
     * Holds back whoever else tells this person something until the caller's transaction is over.
     *
     * @param kind of notice, a word of the code of at most 20 characters
     * @param occasion what tells it from the next one, at most 60 characters
     * @return false if it was told already, or the person takes no mail
     */
    public boolean claim(String kind, UUID person, String occasion) {
        // Looked at once without the lock: most often it was told long ago.
        if (claims.has(kind, person, occasion) || !claims.lock(person) || claims.has(kind, person, occasion)) {
            return false;
        }
        claims.add(kind, person, occasion);
        return true;
    }

    /** The same, but for no more than {@code most} occasions of the kind within {@code past}. */
    public Claimed claim(String kind, UUID person, String occasion, int most, Duration past) {
        if (!claims.lock(person) || claims.has(kind, person, occasion)) {
            return Claimed.BEFORE;
        }
        if (claims.within(kind, person, past) >= most) {
            return Claimed.TOO_MANY;
        }
        claims.add(kind, person, occasion);
        return Claimed.NOW;
    }

    /**
     * Counts what somebody does that costs others a mail; for a person without mails too.
     *
     * @return false if it was done {@code most} times within {@code past} already; then it is not counted
     */
    public boolean count(String kind, UUID person, int most, Duration past) {
        claims.hold(person);
        if (claims.within(kind, person, past) >= most) {
            return false;
        }
        claims.add(kind, person, UUID.randomUUID().toString());
        return true;
    }

    /** What became of a claim. */
    public enum Claimed {
        NOW,
        /** It was told already, or there is nobody to tell. */
        BEFORE,
        TOO_MANY
    }

    /** Forgets what nobody looks for any more. */
    @Transactional
    public void tidy() {
        claims.forget(KEPT);
    }
}
