package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** What notices keep under the service's keys. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys addresses() {
        return WrapColumn.sealed("notice_address", "person", "address", NoticeAddress::binding);
    }

    @Produces
    UnderServiceKeys links() {
        return WrapColumn.sealed("notice_mail", "id", "secret", NoticeMail::binding);
    }

    @Produces
    UnderServiceKeys formerAddresses() {
        return WrapColumn.sealed("notice_mail", "id", "address", NoticeMail::addressBinding);
    }

    @Produces
    UnderServiceKeys senders() {
        return WrapColumn.sealed("notice_manner", "person", "own_sender", NoticeManner::senderBinding);
    }

    @Produces
    UnderServiceKeys subjects() {
        return WrapColumn.sealed("notice_manner", "person", "own_subject", NoticeManner::subjectBinding);
    }
}
