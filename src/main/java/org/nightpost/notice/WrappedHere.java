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
}
