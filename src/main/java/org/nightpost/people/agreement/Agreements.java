package org.nightpost.people.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.deed.PortalClock;

/** The agreements of the services: what is offered now, and every version there was. */
@ApplicationScoped
@Transactional
public class Agreements {
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

    /**
     * Publishes these terms as the service's next version; the number they bear does not matter.
     *
     * @return the version
     */
    public int publish(Agreement terms) {
        // The lock on the service keeps two publishings from taking one number.
        database.createQuery("select s from Service s where s.id = :service")
                .setParameter("service", terms.service())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Integer last = database.createQuery(
                        "select max(a.version) from AgreementVersion a where a.service = :service", Integer.class)
                .setParameter("service", terms.service())
                .getSingleResult();
        int version = last == null ? 1 : last + 1;
        database.persist(new AgreementVersion(
                new Agreement(
                        terms.service(),
                        version,
                        terms.rhythm(),
                        ZoneOffset.UTC,
                        terms.words(),
                        terms.exchanges(),
                        terms.weeks(),
                        terms.counts(),
                        terms.minutesPerExchange(),
                        terms.minimumAge(),
                        terms.keptMonths(),
                        terms.confidentiality()),
                clock.instant()));
        database.flush();
        return version;
    }
}
