package org.nightpost.security.password;

import java.text.Normalizer;
import java.util.List;
import org.nightpost.html.PlainText;
import org.nightpost.web.Problem;

/**
 * What a new passphrase has to be (ASVS 5.0 V6.2; NIST SP 800-63B-4, 3.1.1.2): long enough, not one that many people use,
 * not the sign-in name. It need not hold digits or signs, and nobody is made to change one that is good.
 */
public final class PasswordRules {
    /** ASVS asks for 8 at least; a vault that a passphrase opens asks for more. Characters as people see them. */
    public static final int SHORTEST = 12;

    /** More would only cost: nobody types it, and a password manager needs less. Characters as people see them. */
    public static final int LONGEST = 256;

    /** The name that the field has in every form: what stands in it is never kept and never shown again. */
    public static final String FIELD = "password";

    /** One character that people see can be made of many; what is longer than this is not looked at. */
    private static final int MOST_CHARS = LONGEST * 16;

    private PasswordRules() {}

    /**
     * What has to be mended, at the field {@link #FIELD}; empty if the passphrase is good.
     *
     * @param password the caller's to wipe
     * @param signInName whose it will be, as typed; empty if there is none yet
     */
    public static List<Problem> problems(char[] password, String signInName) {
        return problems(FIELD, password, signInName);
    }

    /** As {@link #problems(char[], String)}, for a form that has two passphrases and calls the new one differently. */
    public static List<Problem> problems(String field, char[] password, String signInName) {
        if (password.length > MOST_CHARS) {
            return List.of(new Problem(field, "security.password.problem.long"));
        }
        // As the vault derives from it: keyboards disagree about how an accent is written (RFC 8265).
        String typed = Normalizer.normalize(new String(password), Normalizer.Form.NFC);
        int length = PlainText.graphemes(typed);
        if (length < SHORTEST) {
            return List.of(new Problem(field, "security.password.problem.short"));
        }
        if (length > LONGEST) {
            return List.of(new Problem(field, "security.password.problem.long"));
        }
        Guesses guesses = Guesses.of(typed);
        String name = Normalizer.normalize(signInName, Normalizer.Form.NFC);
        if (guesses.words().contains(Guesses.folded(name))) {
            return List.of(new Problem(field, "security.password.problem.name"));
        }
        return CommonPasswords.include(guesses)
                ? List.of(new Problem(field, "security.password.problem.common"))
                : List.of();
    }
}
