package org.nightpost.security;

import org.nightpost.vault.PasswordLock;
import org.nightpost.vault.PublicKey;

/**
 * The first key pair of somebody who has no account yet, its private half behind their password already.
 *
 * @param lock for the person for whom it was made, and nobody else
 */
public record FirstPair(PublicKey publicKey, PasswordLock lock) {}
