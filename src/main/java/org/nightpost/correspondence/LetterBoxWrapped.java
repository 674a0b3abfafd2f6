package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.LetterBoxes;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.UnderServiceKeys;

/**
 * The entries of letter-boxes under the service's keys: both ways in which the words are sealed, and the proof over them,
 * are made anew together.
 */
@ApplicationScoped
class LetterBoxWrapped implements UnderServiceKeys {
    @PersistenceContext
    EntityManager entities;

    @Inject
    LetterBoxes boxes;

    @Override
    public String column() {
        return "letter_box_entry.box";
    }

    @Override
    public long left(Connection database, ServiceKeys keys) {
        return entities.createQuery("select count(e) from LetterBoxEntry e", Long.class)
                .getSingleResult();
    }

    @Override
    public Renewed renew(Connection database, ServiceKeys keys, UUID after, int most) {
        @Nullable UUID last = null;
        int renewed = 0;
        int damaged = 0;
        for (LetterBoxEntry entry : next(after, most)) {
            last = entry.id();
            try {
                renewed += entry.renew(boxes, keys) ? 1 : 0;
            } catch (CannotBeOpened opensWithNoKey) {
                damaged++;
            }
        }
        return new Renewed(last, renewed, damaged);
    }

    /** Under a lock: whoever puts other words in meanwhile waits, and puts them under the newest key. */
    private List<LetterBoxEntry> next(UUID after, int most) {
        return entities
                .createQuery("select e from LetterBoxEntry e where e.id > :after order by e.id", LetterBoxEntry.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(entry -> entities.find(LetterBoxEntry.class, entry.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(entry -> entry != null)
                .toList();
    }
}
