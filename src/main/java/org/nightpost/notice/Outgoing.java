package org.nightpost.notice;

import java.util.Set;
import java.util.UUID;

/**
 * One mail of the outbox with its seals opened, held only while it is sent.
 *
 * @param unsure whether one copy may have arrived before
 */
record Outgoing(
        UUID id,
        MailAddress to,
        Manner manner,
        String template,
        Figures figures,
        String link,
        String messageId,
        int occasions,
        boolean unsure) {
    private static final Set<String> FOR_STAFF = Set.of(Notifies.BEFORE_BLOCK, Notifies.AT_RISK);

    /** Without the organisation's name. What staff are told of their work says so. */
    boolean isDiscreet() {
        return to.discreet() && !FOR_STAFF.contains(template);
    }

    /** Without address and link. */
    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}
