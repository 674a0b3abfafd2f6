package org.nightpost.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mails that did not arrive.
 *
 * @param said a text key: what the last button did; null if none was pressed
 * @param more whether there are more than are shown
 */
public record MailPage(
        List<Row> mails, boolean more, @Nullable String said) {
    /**
     * One mail.
     *
     * @param who staff by name, a client by a number
     * @param subject the mail's subject, as it stands in everybody's mail of this kind
     * @param why a text key
     */
    public record Row(String id, String who, String subject, String at, String why, boolean mayWake) {}
}
