package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ServiceKeys;

/** How people want their mails. */
@ApplicationScoped
class Manners {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ServiceKeys keys;

    Manner of(UUID person, ZoneId zone) throws CannotBeOpened {
        @Nullable NoticeManner chosen = entities.find(NoticeManner.class, person);
        return chosen == null ? Manner.unchosen(Hours.any(zone)) : chosen.open(keys);
    }

    /** The same for a mail, which does not fail for damaged words: it is as neutral without them. */
    Manner forMail(UUID person) {
        @Nullable NoticeManner chosen = entities.find(NoticeManner.class, person);
        try {
            return chosen == null ? Manner.unchosen(Hours.any(ZoneOffset.UTC)) : chosen.open(keys);
        } catch (CannotBeOpened damaged) {
            return Manner.unchosen(chosen.hours());
        }
    }

    Hours hours(UUID person) {
        @Nullable NoticeManner chosen = entities.find(NoticeManner.class, person);
        return chosen == null ? Hours.any(ZoneOffset.UTC) : chosen.hours();
    }

    void keep(UUID person, Manner manner) {
        @Nullable NoticeManner present = entities.find(NoticeManner.class, person);
        if (present == null) {
            entities.persist(new NoticeManner(person, manner, keys));
        } else {
            present.change(manner, keys);
        }
    }
}
