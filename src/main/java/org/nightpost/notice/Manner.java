package org.nightpost.notice;

/**
 * How a person wants their mails.
 *
 * @param sender the name of the sender, for discreet mails
 * @param subject for discreet mails
 * @param hours in which mails may come
 * @param beforeBlock whether a counsellor is told what waits for the next block
 * @param daily whether a supervisor is told of promises at risk
 */
public record Manner(Wording sender, Wording subject, Hours hours, boolean beforeBlock, boolean daily) {
    public Manner {
        sender.require(Wording.SENDERS, Wording.LONGEST_SENDER);
        subject.require(Wording.SUBJECTS, Wording.LONGEST_SUBJECT);
    }

    /** The same without words that the person wrote: for an address of which nobody knows yet whose it is. */
    Manner neutral() {
        Manner none = unchosen(hours);
        return new Manner(
                sender.choice().equals(Wording.OWN) ? none.sender : sender,
                subject.choice().equals(Wording.OWN) ? none.subject : subject,
                hours,
                beforeBlock,
                daily);
    }

    /** Of somebody who has not chosen. */
    public static Manner unchosen(Hours hours) {
        return new Manner(new Wording(Wording.NONE, ""), new Wording("note", ""), hours, true, true);
    }
}
