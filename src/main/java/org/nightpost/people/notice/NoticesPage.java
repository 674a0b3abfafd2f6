package org.nightpost.people.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.notice.Sheet;
import org.nightpost.web.Problem;

/**
 * Where and how somebody is told.
 *
 * @param address empty if they get no mail
 * @param proved whether they have shown that mails arrive there
 * @param sample what a mail looks like; null if they get none
 * @param form as chosen, or as typed
 * @param organisation the sender's name of mails that are not discreet
 * @param trial the id of the form that sends one
 * @param said what was done before, as a text key; empty for nothing
 * @param problems what has to be mended
 */
public record NoticesPage(
        String address,
        boolean proved,
        @Nullable Sheet sample,
        MannerForm form,
        String organisation,
        UUID trial,
        String said,
        List<Problem> problems) {
    /** Whether this field has to be mended. */
    public boolean isWrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "NoticesPage[" + said + "]";
    }
}
