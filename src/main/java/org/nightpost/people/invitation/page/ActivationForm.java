package org.nightpost.people.invitation.page;

import java.util.ArrayList;
import java.util.List;
import org.nightpost.html.PlainText;
import org.nightpost.security.password.PasswordRules;
import org.nightpost.web.Language;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * What somebody who was invited has typed so far; the passphrase is never kept.
 *
 * @param name what a client wants to be called
 * @param language BCP 47 tag
 */
public record ActivationForm(String signInName, String name, String language) {
    private static final int LONGEST_NAME = 60;

    static ActivationForm of(Posted posted) {
        Language language = Language.of(posted.text("language"));
        return new ActivationForm(
                PlainText.line(posted.text("signInName")),
                PlainText.line(posted.text("name")),
                (language == null ? Language.EN : language).tag());
    }

    List<Problem> problems(char[] password) {
        List<Problem> problems = new ArrayList<>();
        if (PlainText.graphemes(name) > LONGEST_NAME) {
            problems.add(new Problem("name", "people.activation.problem.name-long"));
        }
        if (signInName.isEmpty()) {
            problems.add(new Problem("signInName", "people.activation.problem.sign-in-name"));
        } else if (PlainText.graphemes(signInName) > LONGEST_NAME) {
            problems.add(new Problem("signInName", "people.activation.problem.sign-in-name-long"));
        }
        problems.addAll(PasswordRules.problems(password, signInName));
        return problems;
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "ActivationForm";
    }
}
