package org.nightpost.schedule.pace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.agreement.Agreement;

/** The door to how long counsellors take. */
@ApplicationScoped
@Transactional
public class Paces {
    /** Older letters say little of today's pace. */
    private static final int LAST = 40;

    /** Longer than this nobody writes at one letter: the page lay open. */
    private static final long LONGEST = 240;

    @PersistenceContext
    private EntityManager db;

    @Inject
    private PortalClock clock;

    /**
     * Minutes that this counsellor takes to read and answer a letter. One statement.
     *
     * @param minutesToRead 0 if it is not written yet
     */
    public int minutes(UUID counsellor, int minutesToRead, Agreement agreement) {
        return pace(counsellor).minutes(minutesToRead, agreement);
    }

    /** The same of several letters, under whatever names. One statement. */
    public <K> Map<K, Integer> minutes(UUID counsellor, Map<K, Unread> letters) {
        Pace pace = pace(counsellor);
        Map<K, Integer> minutes = new HashMap<>();
        letters.forEach((name, letter) -> minutes.put(name, pace.minutes(letter.minutesToRead(), letter.agreement())));
        return minutes;
    }

    /** A letter that is to be read and answered. */
    public record Unread(int minutesToRead, Agreement agreement) {}

    private Pace pace(UUID counsellor) {
        List<Pace.Taken> taken = db
                .createQuery(
                        "select s.minutesToRead, s.minutesSpent from Sample s where s.counsellor = :whose"
                                + " order by s.notedAt desc",
                        Object[].class)
                .setParameter("whose", counsellor)
                .setMaxResults(LAST)
                .getResultList()
                .stream()
                .map(row -> new Pace.Taken((Integer) row[0], (Integer) row[1]))
                .toList();
        return new Pace(taken);
    }

    /** This letter took so long, reading and answering; said again, the last time counts. Under a minute says nothing. */
    @Transactional(TxType.MANDATORY)
    public void note(UUID counsellor, UUID letter, int minutesToRead, Duration spent) {
        int minutes = (int) Math.min(LONGEST, spent.toMinutes());
        if (minutes < 1) {
            return;
        }
        Sample sample = db.find(Sample.class, letter);
        if (sample == null) {
            db.persist(new Sample(counsellor, letter, minutesToRead, minutes, clock.instant()));
        } else {
            sample.again(minutesToRead, minutes, clock.instant());
        }
    }
}
