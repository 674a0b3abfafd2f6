package org.nightpost.vault;

import java.nio.file.Path;

/** The service keys of a portal under test, as only its own host can read them. */
public final class PortalKeys {
    private PortalKeys() {}

    public static ServiceKeys of(Path data) {
        return ServiceKeys.of(new KeyFolder(data.resolve("keys"), null).open(true, false));
    }

    /** What everything begins with, after its first byte, that the portal seals now. */
    public static byte[] mark(Path data) {
        return of(data).wrapMark();
    }
}
