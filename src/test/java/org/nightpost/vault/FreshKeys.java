package org.nightpost.vault;

/** Real service keys for the tests of other packages, made for one test and forgotten. */
public final class FreshKeys {
    private FreshKeys() {}

    public static ServiceKeys service() {
        return ServiceKeys.of(Keysets.generate());
    }
}
