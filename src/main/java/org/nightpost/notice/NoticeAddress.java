package org.nightpost.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/**
 * One person's place in the address book. The address is sealed and bound to the person, so one that was moved to
 * another row does not open. Having no mail is a row too: it keeps the language, and says that nobody forgot to ask.
 */
@Entity
@Table(name = "notice_address")
class NoticeAddress {
    @Id
    private UUID person;

    @Column
    private Sealed address;

    @Column
    private String language;

    @Column
    private boolean discreet;

    @Column(name = "without_mail")
    private boolean withoutMail;

    /** False for an address that somebody gave themselves, until they came back with what was sent there. */
    @Column
    private boolean proved = true;

    /** When the last notice left; the beginning of time if none did. */
    @Column(name = "told_at")
    private Instant toldAt = Instant.EPOCH;

    protected NoticeAddress() {}

    NoticeAddress(UUID person, MailAddress entry, ServiceKeys keys) {
        this.person = person;
        change(entry, keys);
    }

    final void change(MailAddress entry, ServiceKeys keys) {
        address = keys.sealText(entry.address(), binding(person));
        language = entry.language();
        discreet = entry.discreet();
        withoutMail = !entry.takesMail();
    }

    /** Nobody knows yet whose it is. */
    void unproved() {
        proved = false;
    }

    void prove() {
        proved = true;
    }

    boolean isProved() {
        return proved;
    }

    void looks(String mailLanguage, boolean isDiscreet) {
        language = mailLanguage;
        discreet = isDiscreet;
    }

    UUID person() {
        return person;
    }

    void told(Instant now) {
        toldAt = now;
    }

    /** A clock that was set back must not silence anybody for longer than the quiet time. */
    Instant quietUntil(Duration quiet, Instant now) {
        Instant until = toldAt.isAfter(now) ? now : toldAt.plus(quiet);
        return until.isAfter(now) ? until : now;
    }

    boolean takesMail() {
        return !withoutMail;
    }

    MailAddress open(ServiceKeys keys) throws CannotBeOpened {
        return new MailAddress(keys.openText(address, binding(person)), language, discreet);
    }

    static Binding binding(UUID person) {
        return Binding.of("mail-address").object(person);
    }
}
