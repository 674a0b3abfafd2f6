package org.nightpost.vault;

/**
 * Nothing was sealed, because one of the holders has no key or one that the service did not register: either a mistake in
 * the program or somebody wrote to the database. Unchecked, so that it takes the transaction with it.
 */
public class HolderRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HolderRefused(Holder holder, String reason) {
        super("Nothing can be sealed to " + holder.kind().word() + " " + holder.id() + ": " + reason);
    }
}
