package org.nightpost.security;

/**
 * What a person has to do after signing in, before any other page opens; in the order in which it is asked. Each has one
 * page, whose methods carry {@code @Admits(Level.RESTRICTED)}.
 */
public enum RequiredAction {
    /** The passphrase is one that nobody may choose today. */
    NEW_PASSWORD("/me/password"),
    SET_UP_FACTOR("/me/signing-in"),
    READ_TERMS("/me/terms"),

    /** Codes for the day on which the phone is lost, or a plain "not now". */
    SPARE_CODES("/me/signing-in/spare-codes");

    private final String page;

    RequiredAction(String page) {
        this.page = page;
    }

    /** Where it is done. */
    public String page() {
        return page;
    }

    /** The action in text keys. */
    public String key() {
        return switch (this) {
            case NEW_PASSWORD -> "new-password";
            case SET_UP_FACTOR -> "set-up-factor";
            case READ_TERMS -> "read-terms";
            case SPARE_CODES -> "spare-codes";
        };
    }
}
