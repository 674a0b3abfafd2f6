package org.nightpost.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/**
 * One mail in the outbox. It waits, is tried again and again under one Message-ID, and ends sent or dead. While it waits
 * it stands for every occasion of its kind; an occasion that comes while it is under way, perhaps after the person has
 * already looked, lets it begin anew.
 */
@Entity
@Table(name = "notice_mail")
class NoticeMail {
    enum State {
        WAITING,
        SENT,
        DEAD
    }

    private static final Sealed NO_SECRET = Sealed.of(new byte[0]);
    private static final String HOME = "/";

    /** Two slashes at the beginning would name another host. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[\\x21-\\x7e]*");

    @Id
    private UUID id;

    @Column
    private UUID person;

    @Column
    private String template;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column
    private int attempts;

    @Column(name = "last_attempt_at")
    private @Nullable Instant lastAttemptAt;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "message_id")
    private String messageId;

    @Column
    private int occasions;

    @Column
    private Sealed secret;

    protected NoticeMail() {}

    NoticeMail(UUID person, String template, String domain, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.template = template;
        begin(domain, now);
        this.secret = NO_SECRET;
    }

    /** One more reason for this mail; a link of its own takes the place of the one before. */
    void gather(String link, ServiceKeys keys) {
        if (!PATH.matcher(link).matches()) {
            throw new IllegalArgumentException("a notice leads to a path below the portal's address");
        }
        occasions++;
        if (!link.equals(HOME)) {
            secret = keys.sealText(link, binding());
        }
    }

    /** It is out. Occasions that it did not yet stand for when it left are a mail of their own, from now on. */
    void sent(int occasionsThen, String domain, Instant now) {
        if (occasions > occasionsThen) {
            begin(domain, now);
        } else {
            end(State.SENT);
        }
    }

    /** It will never arrive. */
    void die() {
        end(State.DEAD);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    UUID person() {
        return person;
    }

    /** What the postman needs, opened. */
    Outgoing open(MailAddress address, ServiceKeys keys) throws CannotBeOpened {
        String link = secret.equals(NO_SECRET) ? HOME : keys.openText(secret, binding());
        return new Outgoing(id, address, template, link, messageId, occasions);
    }

    private void begin(String domain, Instant now) {
        createdAt = now;
        notBefore = now;
        attempts = 0;
        lastAttemptAt = null;
        state = State.WAITING;
        messageId = "<" + UUID.randomUUID() + "@" + domain + ">";
    }

    private void end(State end) {
        state = end;
        secret = NO_SECRET;
    }

    private Binding binding() {
        return Binding.of("notice-link").object(id);
    }
}
