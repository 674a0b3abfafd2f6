package org.nightpost.vault;

/**
 * The portal must not start, and why: the message is one or two sentences for the person at the console, saying what is
 * wrong, what to do, and that nothing was changed. It names files but never a key.
 */
public class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message for the person at the console */
    public StartRefused(String message) {
        super(message);
    }

    /** @param message for the person at the console */
    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
