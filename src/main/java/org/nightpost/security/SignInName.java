package org.nightpost.security;

import java.text.Normalizer;
import java.util.Locale;

/** Sign-in names are compared without regard to case, width and outer spaces, so that a phone's keyboard does not matter. */
final class SignInName {
    private SignInName() {}

    static String canonical(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
