package org.nightpost.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nightpost.audit.TrailLine;

/**
 * What lines of the trail are about, by the first word of their deeds, and who sees them. Administrators see how people
 * get in, roles, settings, mails and keys; never who wrote to whom. Supervisors see what happened to the letters of their
 * teams; never when a client or a colleague signed in.
 */
enum TrailKind {
    ACCESS(
            "session",
            "password",
            "passphrase",
            "factor",
            "passkey",
            "appCode",
            "appFactor",
            "spareCode",
            "spareCodes",
            "letterKey",
            "code",
            "door",
            "account",
            "terms",
            "recovery",
            "calendar"),
    ROLES("roles", "role", "group", "team", "invitation", "action", "credential"),
    LETTERS(
            "letter",
            "draft",
            "answer",
            "placement",
            "correspondence",
            "epoch",
            "handover",
            "promise",
            "cover",
            "enquiry",
            "access",
            "person",
            "block",
            "agreement",
            "opening",
            "note"),
    SETTINGS("setup", "service", "closing", "setting", "retention"),
    KEYS("key", "keys", "root", "wrap", "pair", "pepper"),
    MAILS("notice", "mail"),
    TRAIL("audit");

    static final Set<TrailKind> ADMINISTRATORS = Set.of(ACCESS, ROLES, SETTINGS, KEYS, MAILS, TRAIL);
    static final Set<TrailKind> SUPERVISORS = Set.of(LETTERS, ROLES, KEYS);

    private final Set<String> things;

    TrailKind(String... things) {
        this.things = Set.of(things);
    }

    Set<String> things() {
        return things;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a deed; none if nobody has decided yet who sees it, and then nobody does. */
    static Optional<TrailKind> of(String deed) {
        String thing = deed.split("\\.", 2)[0];
        return Arrays.stream(values())
                .filter(kind -> kind.things.contains(thing))
                .findFirst();
    }

    static Set<String> things(Set<TrailKind> kinds) {
        return kinds.stream().flatMap(kind -> kind.things.stream()).collect(Collectors.toSet());
    }

    static boolean isSeenBy(Set<TrailKind> kinds, TrailLine line) {
        return of(line.deed()).filter(kinds::contains).isPresent();
    }
}
