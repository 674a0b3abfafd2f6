package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.notice.Notifies;

/** Somebody confirmed who a person is, and gave them the letters that were theirs. They are told by a mail without a word of it. */
record LettersGivenBack(CorrespondenceId correspondence, UUID person) implements Audited, Notifies {
    @Override
    public String deed() {
        return "access.givenBack";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }

    @Override
    public UUID personToNotify() {
        return person;
    }

    @Override
    public String notice() {
        return ACCOUNT;
    }
}
