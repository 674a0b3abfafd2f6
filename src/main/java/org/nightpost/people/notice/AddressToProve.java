package org.nightpost.people.notice;

import java.util.UUID;
import org.nightpost.notice.Notifies;

/** Somebody has to show that mails arrive where they said. */
record AddressToProve(UUID personToNotify, String proof) implements Notifies {
    @Override
    public String notice() {
        return PROOF;
    }

    @Override
    public String link() {
        return "/me/notices/proof/" + proof;
    }

    /** Without the proof. */
    @Override
    public String toString() {
        return "AddressToProve[" + personToNotify + "]";
    }
}
