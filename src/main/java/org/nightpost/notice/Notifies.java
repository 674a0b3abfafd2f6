package org.nightpost.notice;

import java.util.UUID;

/**
 * An event that somebody is to be told about. Fired inside a transaction, it puts a mail into the outbox in the same
 * transaction, so nobody is told of what did not happen; outside of one it fails. A person without an address gets none.
 *
 * <p>The mail never says what, who or what for, so a person needs no second one while the first still waits: further
 * events of the same notice are gathered into it.
 */
public interface Notifies {
    /** There is something new to read. */
    String NEWS = "news";

    /** Something about the person's account changed, and they should look. */
    String ACCOUNT = "account";

    /** The mail carries a link that is for this person alone, see {@link #link()}. */
    String LINK = "link";

    /** It carries the proof that mails arrive where somebody said that theirs should go. */
    String PROOF = "proof";

    /** Somebody wants to see what a mail looks like. */
    String TRIAL = "trial";

    /** To a counsellor: so many letters wait for the block that begins soon. */
    String BEFORE_BLOCK = "before-block";

    /** To a supervisor, once a day: so many promises are at risk. */
    String AT_RISK = "at-risk";

    UUID personToNotify();

    /**
     * Which words the mail has, such as {@link #NEWS}. It stands in the outbox in clear. Any
     * other word that has texts {@code notice.<word>.subject} and {@code notice.<word>.text} will do; one that has none
     * fails the transaction.
     */
    default String notice() {
        return NEWS;
    }

    /**
     * Where the mail's link leads: a path below the portal's address. If it is not just {@code /} it is kept sealed, and
     * erased when the mail is sent or dead; of several that are gathered, the last one counts. A record that carries a
     * secret in it prints it: override its {@code toString}.
     */
    default String link() {
        return "/";
    }

    /** What the words of {@link #notice()} count; nothing in most. */
    default Figures figures() {
        return Figures.NONE;
    }
}
