package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PrivateKey;

/** The work of a first password, which takes its time: done before the deed that opens the account, so that no connection waits for it. */
@ApplicationScoped
public class MakeFirstPair {
    @Inject
    Passwords passwords;

    /**
     * @param password wiped by the caller
     * @throws org.nightpost.vault.PasswordsBusy if too many wait for their turn
     */
    public FirstPair of(UUID person, char[] password) {
        try (PrivateKey pair = PrivateKey.generate()) {
            return new FirstPair(pair.publicKey(), passwords.lock(person, password, pair, 1));
        }
    }
}
