package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.PortalClock;
import org.nightpost.notice.Carrier.Outcome;
import org.nightpost.vault.CannotBeOpened;

class PostmanTest {
    private final PortalClock clock = new PortalClock();
    private final Box box = new Box();
    private final Trail trail = new Trail();
    private final Postman postman = new Postman(box, Mails.stationery(), trail, clock);
    private final List<String> carried = new ArrayList<>();

    @Test
    void aPoisonMailDoesNotHoldUpTheOthers() {
        UUID first = box.put(1);
        UUID poison = box.put(1);
        box.broken.put(poison, new IllegalStateException("poison"));
        UUID last = box.put(1);

        postman.deliver(carrier(mail -> Outcome.SENT));

        assertEquals(List.of("sent " + first, "sent " + last), box.done);
    }

    @Test
    void anAddressThatDoesNotOpenIsPutOnRecordAndNeverTriedAgain() {
        UUID damaged = box.put(1);
        box.broken.put(damaged, new CannotBeOpened("damaged"));

        postman.deliver(carrier(mail -> Outcome.SENT));

        assertEquals(List.of("dead UNREADABLE " + damaged), box.done);
        assertEquals(List.of("notice.cannot.be.opened " + damaged), trail.lines);
    }

    @Test
    void aRefusedMailIsDeadAtOnce() {
        UUID refused = box.put(1);

        postman.deliver(carrier(mail -> Outcome.NEVER));

        assertEquals(List.of("dead REFUSED " + refused), box.done);
    }

    @Test
    void aMailThatFailsWaitsUntilItsLastAttempt() {
        box.put(1);
        box.put(9);
        UUID last = box.put(10);

        postman.deliver(carrier(mail -> Outcome.LATER));

        assertEquals(3, carried.size());
        assertEquals(List.of("dead PUT_OFF " + last), box.done);
    }

    @Test
    void aMailServerThatIsAwayIsAskedOncePerRound() {
        box.put(1);
        box.put(1);
        UUID last = box.put(10);

        postman.deliver(carrier(mail -> Outcome.AWAY));

        assertEquals(1, carried.size());
        assertEquals(List.of("dead AWAY " + last), box.done);
        assertEquals(0, box.hurried);
    }

    @Test
    void whenTheMailServerIsBackWhatWaitedForItIsHurried() {
        box.put(3);

        postman.deliver(carrier(mail -> Outcome.SENT));

        assertEquals(1, box.hurried);
    }

    @Test
    void aMailThatMayHaveArrivedIsTriedOnceMoreAndNoFurther() {
        UUID first = box.put(1);
        UUID second = box.put(2);
        box.unsure.add(second);

        postman.deliver(carrier(mail -> Outcome.UNSURE));

        assertEquals(List.of("UNSURE " + first), box.waits);
        assertEquals(List.of("sent " + second), box.done);
    }

    @Test
    void aMailWhoseTimeRanOutIsLeftToWhoeverHasItNow() {
        box.put(1);
        box.put(1);

        postman.deliver(carrier(mail -> {
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
            return Outcome.LATER;
        }));

        assertEquals(1, carried.size());
    }

    @Test
    void aMailThatIsNoLongerWantedIsNotSent() {
        box.gone.add(box.put(10));

        postman.deliver(carrier(mail -> Outcome.SENT));

        assertEquals(List.of(), carried);
        assertEquals(List.of(), box.done);
    }

    private Carrier carrier(Function<MimeMessage, Outcome> answer) {
        return mail -> {
            carried.add(mail.toString());
            return answer.apply(mail);
        };
    }

    /** An outbox in memory. */
    private final class Box extends Outbox {
        private final Map<UUID, Taken> taken = new LinkedHashMap<>();
        private final Map<UUID, Exception> broken = new HashMap<>();
        private final List<UUID> gone = new ArrayList<>();
        private final List<UUID> unsure = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private final List<String> waits = new ArrayList<>();
        private int hurried;

        UUID put(int attempt) {
            UUID id = UUID.randomUUID();
            taken.put(id, new Taken(id, attempt, clock.instant().plus(BackOff.after(attempt))));
            return id;
        }

        @Override
        List<Taken> take() {
            return List.copyOf(taken.values());
        }

        @Override
        Optional<Outgoing> open(UUID id) throws CannotBeOpened {
            Exception problem = broken.get(id);
            if (problem instanceof CannotBeOpened damaged) {
                throw damaged;
            } else if (problem instanceof RuntimeException poison) {
                throw poison;
            }
            MailAddress address = new MailAddress("lena@example.org", "en", false);
            return gone.contains(id)
                    ? Optional.empty()
                    : Optional.of(new Outgoing(
                            id,
                            address,
                            Manner.unchosen(Hours.any(ZoneOffset.UTC)),
                            Notifies.NEWS,
                            Figures.NONE,
                            "/",
                            "<" + id + "@x>",
                            1,
                            unsure.contains(id)));
        }

        @Override
        void sent(Outgoing mail) {
            done.add("sent " + mail.id());
        }

        @Override
        void failed(UUID id, WhyNot why) {
            waits.add(why + " " + id);
        }

        @Override
        void dead(UUID id, WhyNot why) {
            done.add("dead " + why + " " + id);
        }

        @Override
        void hurry() {
            hurried++;
        }
    }

    private static final class Trail extends AuditTrail {
        private final List<String> lines = new ArrayList<>();

        @Override
        public UUID recordFirst(String deed, UUID subject) {
            lines.add(deed + " " + subject);
            return subject;
        }
    }
}
