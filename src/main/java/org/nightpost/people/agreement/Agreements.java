package org.nightpost.people.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.PortalClock;

/** The agreements of the services: what is offered now, and every version there was. */
@ApplicationScoped
@Transactional
public class Agreements {
    /** A version, and since when it is the one that is offered. */
    public record Published(Agreement terms, Instant at) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private PortalClock clock;

    /**
     * What this service offers now. One statement.
     *
     * @throws IllegalStateException if there is no such service, or nobody has said what it offers
     */
    public Agreement of(UUID service) {
        Agreement found = of(List.of(service)).get(service);
        if (found == null) {
            throw new IllegalStateException("no agreement of service " + service);
        }
        return found;
    }

    /** What these services offer now; who offers nothing is missing. One statement. */
    public Map<UUID, Agreement> of(Collection<UUID> services) {
        Map<UUID, Agreement> newest = new HashMap<>();
        if (services.isEmpty()) {
            return newest;
        }
        database.createQuery(
                        "select a, s.zone from AgreementVersion a, Service s where a.service = s.id and s.id in :services"
                                + " and a.version = (select max(b.version) from AgreementVersion b where b.service = s.id)",
                        Object[].class)
                .setParameter("services", List.copyOf(services))
                .getResultList()
                .forEach(row -> {
                    Agreement terms = ((AgreementVersion) row[0]).terms(ZoneId.of((String) row[1]));
                    newest.put(terms.service(), terms);
                });
        return newest;
    }

    /** Every version of these services, the first of each first. One statement. */
    public Map<UUID, List<Published>> versions(Collection<UUID> services) {
        Map<UUID, List<Published>> versions = new HashMap<>();
        if (services.isEmpty()) {
            return versions;
        }
        database.createQuery(
                        "select a, s.zone from AgreementVersion a, Service s where a.service = s.id and s.id in :services"
                                + " order by a.version",
                        Object[].class)
                .setParameter("services", List.copyOf(services))
                .getResultList()
                .forEach(row -> {
                    AgreementVersion version = (AgreementVersion) row[0];
                    Agreement terms = version.terms(ZoneId.of((String) row[1]));
                    versions.computeIfAbsent(terms.service(), none -> new ArrayList<>())
                            .add(new Published(terms, version.publishedAt()));
                });
        return versions;
    }

    /**
     * Publishes these terms as the service's next version; the number they bear does not matter.
     *
     * @return the version
     */
    public int publish(Agreement terms) {
        lock(terms.service());
        return add(terms);
    }

    /**
     * The same for somebody who saw an earlier version: publishing the same terms twice is publishing them once.
     *
     * @param base the version they saw
     * @return whether a version was added; empty if somebody else has published meanwhile, and then nothing was changed
     */
    public Optional<Boolean> publish(Agreement terms, int base) {
        lock(terms.service());
        Agreement newest = of(terms.service());
        if (newest.equals(terms.as(newest.version()))) {
            return Optional.of(false);
        }
        if (newest.version() != base) {
            return Optional.empty();
        }
        return Optional.of(add(terms) > base);
    }

    /** Keeps two publishings from taking one number. */
    private void lock(UUID service) {
        database.createQuery("select s from Service s where s.id = :service")
                .setParameter("service", service)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private int add(Agreement terms) {
        Integer last = database.createQuery(
                        "select max(a.version) from AgreementVersion a where a.service = :service", Integer.class)
                .setParameter("service", terms.service())
                .getSingleResult();
        int version = last == null ? 1 : last + 1;
        database.persist(new AgreementVersion(terms.as(version), clock.instant()));
        database.flush();
        return version;
    }
}
