package org.nightpost.notice;

import java.util.UUID;

/**
 * One mail of the outbox with its seals opened, held only while it is sent.
 *
 * @param unsure whether one copy may have arrived before
 */
record Outgoing(
        UUID id, MailAddress to, String template, String link, String messageId, int occasions, boolean unsure) {
    /** Without address and link. */
    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}
