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

    /** It goes to {@link #address} and not to where the person is now. */
    @Column
    private boolean elsewhere;

    @Column
    private Sealed address = NO_SECRET;

    @Column
    private int figure;

    @Column(name = "figure_at")
    private String figureAt = "";

    @Column(name = "not_after")
    private Instant notAfter = Figures.NONE.until();

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

    /** What its words count is the newest. */
    void count(Figures figures) {
        figure = figures.number();
        figureAt = figures.at();
        notAfter = figures.until();
    }

    /** It goes to where the person was before. */
    void goElsewhere(String formerAddress, ServiceKeys keys) {
        elsewhere = true;
        address = keys.sealText(formerAddress, addressBinding(id));
    }

    boolean isElsewhere() {
        return elsewhere;
    }

    /** Nobody needs it any more. */
    boolean isTooLate(Instant now) {
        return !now.isBefore(notAfter);
    }

    /** Taken at a time at which no mail may come: this was no attempt. */
    void putBack(Instant due) {
        notBefore = due;
        attempts = Math.max(0, attempts - 1);
        outcome = "";
    }

    /** The person chose other hours. */
    void comesAt(Instant due) {
        if (attempts == 0) {
            notBefore = due;
        }
    }

    /** Something weightier happened while the mail waited: it has those words now. */
    void becomeWeightier(String weightier, Instant due) {
        template = weightier;
        comesAt(due);
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
        if (!mayWake()) {
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
        return new DeadMail(id, person, template, last, why, mayWake());
    }

    /** Not if a link or an address is erased, nor what nobody needs any more. */
    private boolean mayWake() {
        boolean whole = !withLink && !elsewhere && !template.equals(Notifies.LINK);
        return state == State.DEAD && whole && notAfter.equals(Figures.NONE.until());
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
    Outgoing open(MailAddress present, Manner manner, ServiceKeys keys) throws CannotBeOpened {
        String link = secret.equals(NO_SECRET) ? HOME : keys.openText(secret, binding(id));
        MailAddress to = elsewhere
                ? new MailAddress(keys.openText(address, addressBinding(id)), present.language(), present.discreet())
                : present;
        Figures figures = new Figures(figure, figureAt, notAfter);
        return new Outgoing(id, to, manner, template, figures, link, messageId, occasions, unsure);
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
        address = NO_SECRET;
    }

    static Binding binding(UUID id) {
        return Binding.of("notice-link").object(id);
    }

    static Binding addressBinding(UUID id) {
        return Binding.of("notice-address").object(id);
    }
}
