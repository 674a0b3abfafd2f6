package org.nightpost.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What the account of a person keeps so that their password opens their private key. Without the pepper, which is not in
 * the database, no guess at the password can be tried against it.
 *
 * <p>Columns: {@code password_salt bytea, password_parameters varchar(64), password_pepper integer, password_verifier
 * bytea, password_key bytea, password_key_version integer}. Never changed; a new password makes a new lock.
 */
@Embeddable
public class PasswordLock {
    @Column(name = "password_salt")
    private byte[] salt;

    @Column(name = "password_parameters")
    private String parameters;

    @Column(name = "password_pepper")
    private int pepperVersion;

    @Column(name = "password_verifier")
    private byte[] verifier;

    @Column(name = "password_key")
    private Sealed privateKey;

    @Column(name = "password_key_version")
    private int keyVersion;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PasswordLock() {}

    PasswordLock(
            byte[] salt, String parameters, int pepperVersion, byte[] verifier, Sealed privateKey, int keyVersion) {
        this.salt = salt.clone();
        this.parameters = parameters;
        this.pepperVersion = pepperVersion;
        this.verifier = verifier.clone();
        this.privateKey = privateKey;
        this.keyVersion = keyVersion;
    }

    /** Which version of the person's pair this opens, as {@link Wraps#register} counted it. */
    public int keyVersion() {
        return keyVersion;
    }

    /** Whether both were made in one and the same locking; each has a salt of its own. */
    public boolean isSame(PasswordLock other) {
        return Arrays.equals(salt, other.salt) && MessageDigest.isEqual(verifier, other.verifier);
    }

    byte[] salt() {
        return salt.clone();
    }

    String parameters() {
        return parameters;
    }

    int pepperVersion() {
        return pepperVersion;
    }

    byte[] verifier() {
        return verifier.clone();
    }

    Sealed privateKey() {
        return privateKey;
    }

    /** Says nothing about password or key. */
    @Override
    public String toString() {
        return "PasswordLock";
    }
}
