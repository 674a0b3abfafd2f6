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

    /** Of the last attempt; see {@link WhyNot}. */
    @Column
    private String outcome = "";

    @Column
    private boolean unsure;

    @Column(name = "with_link")
    private boolean withLink;

    protected NoticeMail() {}

    NoticeMail(UUID person, String template, String domain, Instant now, Instant notBefore) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.template = template;
        begin(domain, now, notBefore);
        this.secret = NO_SECRET;
    }

    /** One more reason for this mail; a link of its own takes the place of the one before. */
    void gather(String link, ServiceKeys keys) {
        if (!PATH.matcher(link).matches()) {
            throw new IllegalArgumentException("a notice leads to a path below the portal's address");
        }
        occasions++;
        if (!link.equals(HOME)) {
            secret = keys.sealText(link, binding(id));
            withLink = true;
        }
    }

    /** Something weightier happened while the mail waited: it has those words now. */
    void becomeWeightier(String weightier, Instant now) {
        template = weightier;
        if (attempts == 0) {
            notBefore = now;
        }
    }

    /** It is out. Occasions that it did not yet stand for when it left are a mail of their own, from now on. */
    void sent(int occasionsThen, String domain, Instant now, Instant quietUntil) {
        if (occasions > occasionsThen) {
            begin(domain, now, quietUntil);
        } else {
            end(State.SENT);
        }
    }

    /** It waits for its next attempt. */
    void failed(WhyNot why) {
        outcome = why.name();
        unsure |= why == WhyNot.UNSURE;
    }

    /** Whether one copy may already have arrived, so that another attempt without an answer has to be the last. */
    boolean isUnsure() {
        return unsure;
    }

    /** It will never arrive, for this reason. */
    void die(WhyNot why) {
        outcome = why.name();
        end(State.DEAD);
    }

    /** Tried from the beginning, as the same mail. Not if it carried a link: that is erased. */
    boolean wake(Instant now) {
        if (state != State.DEAD || withLink || template.equals(Notifies.LINK)) {
            return false;
        }
        state = State.WAITING;
        notBefore = now;
        attempts = 0;
        outcome = "";
        return true;
    }

    DeadMail asDead() {
        Instant last = lastAttemptAt != null ? lastAttemptAt : createdAt;
        // Rows of release 0.1 say nothing; most of them were refused.
        WhyNot why = outcome.isEmpty() ? WhyNot.REFUSED : WhyNot.valueOf(outcome);
        return new DeadMail(id, person, template, last, why, !withLink && !template.equals(Notifies.LINK));
    }

    boolean isDead() {
        return state == State.DEAD;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    String template() {
        return template;
    }

    UUID person() {
        return person;
    }

    /** What the postman needs, opened. */
    Outgoing open(MailAddress address, ServiceKeys keys) throws CannotBeOpened {
        String link = secret.equals(NO_SECRET) ? HOME : keys.openText(secret, binding(id));
        return new Outgoing(id, address, template, link, messageId, occasions, unsure);
    }

    private void begin(String domain, Instant now, Instant notBefore) {
        createdAt = now;
        this.notBefore = notBefore;
        outcome = "";
        unsure = false;
        attempts = 0;
        lastAttemptAt = null;
        state = State.WAITING;
        messageId = "<" + UUID.randomUUID() + "@" + domain + ">";
    }

    private void end(State end) {
        state = end;
        secret = NO_SECRET;
    }

    static Binding binding(UUID id) {
        return Binding.of("notice-link").object(id);
    }
}
