package org.nightpost.vault;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * From a password to a private key, by one Argon2id run of 64 MiB and about 170 ms.
 *
 * <p>Only as many runs at once as there are processors (at most eight): sign-ins beyond that wait their turn, so that a
 * flood of them cannot use up the memory. Only so many wait as come to their turn in about five seconds; every method that
 * takes a password throws {@link PasswordsBusy} to those beyond. Passwords are normalised to NFC before use (RFC 8265), because keyboards
 * disagree about how an accent is written. The character arrays given stay the caller's to wipe; a password with
 * characters beyond ASCII that was not in NFC leaves one copy that Java cannot wipe.
 */
@ApplicationScoped
public class Passwords {
    private static final System.Logger LOG = System.getLogger(Passwords.class.getName());
    private static final int SALT_BYTES = 16;
    private static final int MOST_AT_ONCE = 8;

    /** For each one at work; and fewer in all than half of the server's threads, so that pages are still served. */
    private static final int WAITING_FOR_ONE = 32;

    private static final int MOST_WAITING = 64;

    private final SecureRandom random = new SecureRandom();
    private final ServiceKeys service;
    private final PasswordCost cost;
    private final Semaphore turns;
    private final Semaphore places;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Passwords() {
        this(null);
    }

    @Inject
    Passwords(ServiceKeys service) {
        this(
                service,
                PasswordCost.NOW,
                Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()));
    }

    Passwords(ServiceKeys service, PasswordCost cost, int atOnce) {
        this.service = service;
        this.cost = cost;
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + Math.min(MOST_WAITING, WAITING_FOR_ONE * atOnce));
    }

    /**
     * Locks a private key with a password, at the present cost and pepper.
     *
     * @param keyVersion of the pair, as {@link Wraps#register} counted it
     */
    public PasswordLock lock(UUID person, char[] password, PrivateKey key, int keyVersion) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        int pepper = service.pepperVersion();
        byte[] secret = key.secretBytes();
        byte[] peppered = new byte[0];
        try {
            peppered = derive(person, password, salt, cost, pepper);
            String bound = bound(person, keyVersion);
            Sealed inner = Sealed.seal(Format.PASSWORD, wrapKey(peppered), secret, bound);
            Sealed outer = service.wrap(Format.PASSWORD, inner.bytes(), bound);
            return new PasswordLock(salt, cost.text(), pepper, verifier(peppered), outer, keyVersion);
        } catch (CannotBeOpened e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(peppered, (byte) 0);
        }
    }

    /**
     * The person's private key, if the password is theirs. Costs the same whether it is or not. A lock that is damaged is
     * answered like a wrong password and logged as an error, by the person's id.
     *
     * @return the private key, which whoever takes it closes; empty if the password is wrong
     */
    public Optional<PrivateKey> unlock(UUID person, char[] password, PasswordLock lock) {
        byte[] peppered = new byte[0];
        try {
            PasswordCost itsCost = PasswordCost.of(lock.parameters());
            peppered = derive(person, password, lock.salt(), itsCost, lock.pepperVersion());
            if (!MessageDigest.isEqual(verifier(peppered), lock.verifier())) {
                return Optional.empty();
            }
            return Optional.of(open(person, peppered, lock));
        } catch (CannotBeOpened e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The password lock of person {0} is damaged: {1}",
                    person,
                    e.getMessage());
            return Optional.empty();
        } finally {
            Arrays.fill(peppered, (byte) 0);
        }
    }

    /** Whether this lock was made at another cost or pepper than now: then {@link #lock} again at this sign-in. */
    public boolean isOutdated(PasswordLock lock) {
        return !lock.parameters().equals(cost.text()) || lock.pepperVersion() != service.pepperVersion();
    }

    /** Costs what {@link #unlock} costs, for a name that nobody has: how long it took must not tell. */
    public void spend(char[] password) {
        byte[] stretched = stretch(password, new byte[SALT_BYTES], cost);
        Arrays.fill(stretched, (byte) 0);
    }

    private PrivateKey open(UUID person, byte[] peppered, PasswordLock lock) throws CannotBeOpened {
        String bound = bound(person, lock.keyVersion());
        Sealed inner = Sealed.of(service.unwrap(Format.PASSWORD, lock.privateKey(), bound));
        byte[] secret = inner.open(Format.PASSWORD, wrapKey(peppered), bound);
        try {
            return PrivateKey.of(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private byte[] derive(UUID person, char[] password, byte[] salt, PasswordCost cost, int pepper)
            throws CannotBeOpened {
        byte[] stretched = stretch(password, salt, cost);
        byte[] prefix = ("np1|pepper|" + person + "|").getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(prefix, prefix.length + stretched.length);
        System.arraycopy(stretched, 0, bytes, prefix.length, stretched.length);
        try {
            return service.pepper(pepper, bytes);
        } finally {
            Arrays.fill(stretched, (byte) 0);
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private byte[] stretch(char[] password, byte[] salt, PasswordCost cost) {
        if (!places.tryAcquire()) {
            throw new PasswordsBusy();
        }
        byte[] bytes = bytes(password);
        turns.acquireUninterruptibly();
        try {
            return cost.run(bytes, salt);
        } finally {
            turns.release();
            places.release();
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] bytes(char[] password) {
        CharBuffer typed = CharBuffer.wrap(password);
        if (Normalizer.isNormalized(typed, Normalizer.Form.NFC)) {
            return Utf8.encode(typed);
        }
        return Utf8.encode(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    private static byte[] verifier(byte[] peppered) {
        return Tink.hkdf(peppered, "np1|verifier");
    }

    private static Aead wrapKey(byte[] peppered) {
        byte[] derived = Tink.hkdf(peppered, "np1|pw-wrap");
        try {
            return Tink.aead(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /** {@code np1|pw-wrap|person|key version}. Frozen. */
    static String bound(UUID person, int keyVersion) {
        return "np1|pw-wrap|" + person + "|" + keyVersion;
    }
}
