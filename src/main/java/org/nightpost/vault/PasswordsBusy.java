package org.nightpost.vault;

/**
 * Too many wait for their turn at the work that a password costs. Nothing was looked at; trying again in a moment helps.
 * Better said at once than after a minute, with the portal's threads all standing in one line.
 */
public final class PasswordsBusy extends RuntimeException {
    private static final long serialVersionUID = 1;

    PasswordsBusy() {
        super("Too many wait for their turn");
    }
}
