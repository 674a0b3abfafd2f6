package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.deed.Retried;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ServiceKeys;

/** The mails that wait. Each method is one short transaction; nothing is sent inside of one. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
@Retried
class Outbox {
    /** A mail in hand: which attempt this is, and until when it is ours before another node may take it. */
    record Taken(UUID id, int attempt, Instant until) {}

    /** A person gets at most one of these in a quiet time, and one stands for all that waits. Links are asked for. */
    private static final List<String> GATHERED = List.of(Notifies.NEWS, Notifies.ACCOUNT);

    /** Somebody waits for these, or has to know today, whatever the hour. */
    private static final List<String> AT_ONCE =
            List.of(Notifies.LINK, Notifies.TRIAL, Notifies.PROOF, Notifies.ACCOUNT);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ServiceKeys keys;

    @Inject
    private PortalClock clock;

    @Inject
    private NoticeTexts texts;

    @Inject
    private Manners manners;

    @Inject
    @ConfigProperty(name = "nightpost.url")
    private URI url;

    @Inject
    @ConfigProperty(name = "nightpost.mail.quiet")
    private Duration quiet;

    @Transactional(TxType.MANDATORY)
    void onNotify(@Observes Notifies event) {
        texts.require(event.notice());
        // The lock on the address lets two letters that arrive at once find each other's mail.
        List<NoticeAddress> address = entities.createQuery(
                        "select a from NoticeAddress a where a.person = :person", NoticeAddress.class)
                .setParameter("person", event.personToNotify())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        address.stream().filter(NoticeAddress::takesMail).findFirst().ifPresent(entry -> {
            NoticeMail mail = waiting(event, entry);
            mail.gather(event.link(), keys);
            mail.count(event.figures());
        });
    }

    /** The mail that this event goes with: one that waits, or a new one. Weightier words take the place of news. */
    private NoticeMail waiting(Notifies event, NoticeAddress address) {
        Instant now = clock.instant();
        Optional<NoticeMail> present = entities.createQuery(
                        "select m from NoticeMail m where m.person = :person and m.template in :templates"
                                + " and m.state = :waiting and m.elsewhere = :no",
                        NoticeMail.class)
                .setParameter("person", event.personToNotify())
                .setParameter("templates", GATHERED.contains(event.notice()) ? GATHERED : List.of(event.notice()))
                .setParameter("waiting", NoticeMail.State.WAITING)
                .setParameter("no", false)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (present.isPresent() && event.notice().equals(Notifies.ACCOUNT)) {
            present.get().becomeWeightier(Notifies.ACCOUNT, due(event, now));
        }
        return present.orElseGet(() -> {
            Instant due = event.notice().equals(Notifies.NEWS) ? address.quietUntil(quiet, now) : now;
            NoticeMail mail =
                    new NoticeMail(event.personToNotify(), event.notice(), url.getHost(), now, due(event, due));
            entities.persist(mail);
            return mail;
        });
    }

    private Instant due(Notifies event, Instant moment) {
        return due(event.notice(), event.personToNotify(), moment);
    }

    /** This moment, or the first one in the hours that the person chose. */
    private Instant due(String template, UUID person, Instant moment) {
        return AT_ONCE.contains(template) ? moment : manners.hours(person).next(moment);
    }

    /** A mail to where this person was told until now, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void tellFormer(UUID person, String formerAddress) {
        // At once, whatever the hour: who moves an address in a stolen session could choose hours that never come.
        Instant now = clock.instant();
        NoticeMail mail = new NoticeMail(person, Notifies.ACCOUNT, url.getHost(), now, now);
        mail.gather("/", keys);
        mail.goElsewhere(formerAddress, keys);
        entities.persist(mail);
    }

    /** Other hours: what waits for nothing else comes as early as they allow, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void comeWhen(NoticeAddress address, Hours hours) {
        Instant due = hours.next(address.quietUntil(quiet, clock.instant()));
        entities.createQuery(
                        "select m from NoticeMail m where m.person = :person and m.template in :templates"
                                + " and m.state = :waiting",
                        NoticeMail.class)
                .setParameter("person", address.person())
                .setParameter("templates", GATHERED)
                .setParameter("waiting", NoticeMail.State.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(mail -> !mail.isElsewhere())
                .forEach(mail -> mail.comesAt(due));
    }

    /**
     * Takes up to twenty mails that are due, the longest waiting first. The attempt is counted here, before it is made:
     * a mail that kills the process must not do so for ever. The time of the next attempt is set here too, and is what
     * keeps other nodes away meanwhile.
     */
    List<Taken> take() {
        Instant now = clock.instant();
        List<Taken> taken = new ArrayList<>();
        for (Object[] row : due(now)) {
            int attempt = ((Number) row[1]).intValue() + 1;
            Taken mail = new Taken((UUID) row[0], attempt, now.plus(BackOff.after(attempt)));
            if (attempt > BackOff.ATTEMPTS) {
                change(mail.id(), present -> present.die(WhyNot.UNDER_WAY));
            } else {
                count(mail, now);
                taken.add(mail);
            }
        }
        return taken;
    }

    /** Ids only: a row that cannot be loaded must not keep the others from being taken. */
    @SuppressWarnings("unchecked")
    private List<Object[]> due(Instant now) {
        return entities.createNativeQuery("SELECT id, attempts FROM notice_mail"
                        + " WHERE state = 'WAITING' AND not_before <= ?1"
                        + " ORDER BY not_before LIMIT 20 FOR UPDATE SKIP LOCKED")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    private void count(Taken mail, Instant now) {
        // Still under way from the last time: the process ended in the middle, and nobody knows how far it came.
        entities.createQuery("update NoticeMail m set m.unsure = true where m.id = :id and m.outcome = :underWay")
                .setParameter("id", mail.id())
                .setParameter("underWay", WhyNot.UNDER_WAY.name())
                .executeUpdate();
        entities.createQuery("update NoticeMail m set m.attempts = :attempt, m.lastAttemptAt = :now,"
                        + " m.notBefore = :until, m.outcome = :underWay where m.id = :id")
                .setParameter("underWay", WhyNot.UNDER_WAY.name())
                .setParameter("attempt", mail.attempt())
                .setParameter("now", now)
                .setParameter("until", mail.until())
                .setParameter("id", mail.id())
                .executeUpdate();
    }

    /**
     * The mail, ready to be written; none if it is not to be sent now. A person who has meanwhile no address gets none, and
     * the mail is taken out, as is one that comes too late. Outside of the hours that the person chose it waits for them.
     *
     * @throws CannotBeOpened if address or link are damaged or were moved
     */
    Optional<Outgoing> open(UUID id) throws CannotBeOpened {
        @Nullable NoticeMail mail = entities.find(NoticeMail.class, id);
        if (mail == null || !mail.isWaiting()) {
            return Optional.empty();
        }
        @Nullable NoticeAddress address = entities.find(NoticeAddress.class, mail.person());
        Instant now = clock.instant();
        boolean nowhere = address == null || !(address.takesMail() || mail.isElsewhere());
        if (nowhere || mail.isTooLate(now)) {
            entities.remove(mail);
            return Optional.empty();
        }
        Instant due = mail.isElsewhere() ? now : due(mail.template(), mail.person(), now);
        if (due.isAfter(now)) {
            mail.putBack(due);
            return Optional.empty();
        }
        Manner manner = manners.forMail(mail.person());
        boolean own = address.isProved() && !mail.isElsewhere();
        return Optional.of(mail.open(address.open(keys), own ? manner : manner.neutral(), keys));
    }

    void sent(Outgoing mail) {
        Instant now = clock.instant();
        change(mail.id(), present -> {
            @Nullable NoticeAddress address = entities.find(NoticeAddress.class, present.person());
            if (address != null && GATHERED.contains(present.template()) && !present.isElsewhere()) {
                address.told(now);
            }
            boolean news = present.template().equals(Notifies.NEWS);
            present.sent(mail.occasions(), url.getHost(), now, news ? now.plus(quiet) : now);
        });
    }

    /** It waits for its next attempt. */
    void failed(UUID id, WhyNot why) {
        change(id, mail -> mail.failed(why));
    }

    void dead(UUID id, WhyNot why) {
        change(id, mail -> mail.die(why));
    }

    /** The mail server is back: what waited for nothing else is due now, and not only after a long wait. */
    void hurry() {
        entities.createQuery("update NoticeMail m set m.notBefore = :now"
                        + " where m.state = :waiting and m.outcome = :away and m.notBefore > :now")
                .setParameter("now", clock.instant())
                .setParameter("waiting", NoticeMail.State.WAITING)
                .setParameter("away", WhyNot.AWAY.name())
                .executeUpdate();
    }

    private void change(UUID id, Consumer<NoticeMail> change) {
        @Nullable NoticeMail mail = entities.find(NoticeMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail != null) {
            change.accept(mail);
        }
    }
}
