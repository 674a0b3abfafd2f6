package org.nightpost.vault;

/**
 * One sealed value does not open: damaged, moved to another row, replayed, sealed under another key, or the key is not
 * held. Checked, so that every reader decides what one damaged row means: that letter cannot be opened, the others can.
 *
 * <p>Messages never carry content, and callers must not add any. Which of the causes it was is not told apart on
 * purpose.
 */
public class CannotBeOpened extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what failed, without content */
    public CannotBeOpened(String reason) {
        super(reason);
    }

    /** @param reason what failed, without content */
    public CannotBeOpened(String reason, Throwable cause) {
        super(reason, cause);
    }
}
