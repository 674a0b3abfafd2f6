package org.nightpost.people.invitation.page;

import java.util.ArrayList;
import java.util.List;
import org.nightpost.html.PlainText;
import org.nightpost.notice.AddressBook;
import org.nightpost.people.invitation.Way;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * The part of a form that asks how the link reaches the person; as typed.
 *
 * @param way {@code mail} or {@code slip}
 * @param email looked at for a mail only, kept for both
 * @param spoken whether a code is told by phone
 */
public record WayForm(String way, String email, boolean spoken) {
    private static final String SLIP = "slip";

    /** As the form begins. */
    public static WayForm empty() {
        return new WayForm("mail", "", false);
    }

    public static WayForm of(Posted posted) {
        return new WayForm(
                posted.text("way").equals(SLIP) ? SLIP : "mail",
                PlainText.line(posted.text("email")),
                !posted.text("spoken").isEmpty());
    }

    public boolean isSlip() {
        return way.equals(SLIP);
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!isSlip() && !AddressBook.isAddress(email)) {
            problems.add(new Problem("email", "people.invitation.problem.email"));
        }
        return problems;
    }

    /** What was wanted, once there are no problems. */
    public Way wanted() {
        return new Way(isSlip() ? "" : email, spoken);
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "WayForm[" + way + "]";
    }
}
