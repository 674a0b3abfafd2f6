package org.nightpost.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.web.Lifeline;

/** The door to profiles, services and teams, by ids and records. */
@ApplicationScoped
@Transactional
public class People {
    private static final System.Logger LOG = System.getLogger(People.class.getName());

    @PersistenceContext
    EntityManager database;

    @Inject
    TeamRows teamRows;

    @Inject
    ServiceKeys keys;

    @Inject
    Lifeline lifeline;

    /** Adds a member of staff, who appears by name. */
    public void addStaff(Profile profile) {
        database.persist(new Person(
                profile.id(),
                profile.name(),
                keys.sealText("", alias(profile.id())),
                profile.language(),
                profile.zone(),
                profile.trainee()));
    }

    /** Adds a client, whose alias is sealed at once. */
    public void addClient(Profile profile) {
        Sealed sealed = keys.sealText(profile.name(), alias(profile.id()));
        database.persist(new Person(profile.id(), "", sealed, profile.language(), profile.zone(), false));
    }

    /**
     * Somebody who was invited has come: takes over the language they chose and, of a client, what they want to be called.
     *
     * @param alias empty to keep the one there is; of staff it is left aside
     */
    public void settle(UUID id, String alias, String language) {
        Person person = database.find(Person.class, id);
        person.speaks(language);
        if (person.staffName().isEmpty() && !alias.isEmpty()) {
            person.isCalled(keys.sealText(alias, alias(id)));
        }
    }

    public void addService(UUID id, ServiceTerms terms) {
        database.persist(new Service(id, terms));
        // EclipseLink orders inserts by mappings, and this reference is an id only: the service has to be there first.
        database.flush();
        for (int place = 0; place < terms.contacts().size(); place++) {
            database.persist(new CrisisContact(id, place, terms.contacts().get(place)));
        }
        database.flush();
        refreshLifeline();
    }

    /** Puts these terms in place of the service's; promises stay as they were. False if there is no such service. */
    public boolean changeService(UUID id, ServiceTerms terms) {
        Service service = database.find(Service.class, id);
        if (service == null) {
            return false;
        }
        service.change(terms);
        database.createQuery("delete from CrisisContact c where c.service = :service")
                .setParameter("service", id)
                .executeUpdate();
        for (int place = 0; place < terms.contacts().size(); place++) {
            database.persist(new CrisisContact(id, place, terms.contacts().get(place)));
        }
        database.flush();
        refreshLifeline();
        return true;
    }

    /** Everybody who appears by their own name: staff, and never a client. */
    public List<Profile> staff() {
        return database.createQuery("select p from Person p where p.staffName <> '' order by p.staffName", Person.class)
                .getResultStream()
                .map(this::profile)
                .toList();
    }

    /** All teams by name. */
    public List<TeamView> teams() {
        return teamRows.all().stream()
                .map(team -> new TeamView(team.id(), team.name(), team.counsellors(), team.supervisors()))
                .toList();
    }

    /** Gives a team this name and adds these counsellors to it; false if there is no such team. */
    public boolean changeTeam(UUID id, String name, Set<UUID> counsellors) {
        Team team = database.find(Team.class, id);
        if (team == null) {
            return false;
        }
        team.rename(name);
        team.take(counsellors);
        return true;
    }

    public void addTeam(TeamView team) {
        database.persist(new Team(team.id(), team.name(), team.supervisors(), team.counsellors()));
    }

    /** These people, by id, in one query; who does not exist is missing. */
    public Map<UUID, Profile> profiles(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Profile> profiles = new LinkedHashMap<>();
        database.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList()
                .forEach(person -> profiles.put(person.id(), profile(person)));
        return profiles;
    }

    /** This person. Somebody without a profile (there should be nobody) has no name and reads UTC. */
    public Profile profile(UUID id) {
        Profile found = profiles(Set.of(id)).get(id);
        return found != null ? found : new Profile(id, "", "en", ZoneOffset.UTC, false);
    }

    /** The names of those of these people who are staff; a client's alias stays shut. */
    public Map<UUID, String> staffNames(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return names(database.createQuery(
                        "select p.id, p.staffName from Person p where p.id in :ids and p.staffName <> ''",
                        Object[].class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList());
    }

    /** All staff by name. */
    public Map<UUID, String> staffNames() {
        return names(database.createQuery(
                        "select p.id, p.staffName from Person p where p.staffName <> '' order by p.staffName",
                        Object[].class)
                .getResultList());
    }

    private static Map<UUID, String> names(List<Object[]> rows) {
        Map<UUID, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    public Optional<ServiceTerms> service(UUID id) {
        return Optional.ofNullable(database.find(Service.class, id))
                .map(service -> service.terms(contacts(Set.of(id)).getOrDefault(id, List.of())));
    }

    /** All services by name. */
    public List<ServiceTerms> services() {
        return List.copyOf(servicesById().values());
    }

    /** The same with their ids, in the same order. */
    public Map<UUID, ServiceTerms> servicesById() {
        List<Service> services = database.createQuery("select s from Service s order by s.name", Service.class)
                .getResultList();
        Map<UUID, List<Lifeline.Contact>> contacts =
                contacts(services.stream().map(Service::id).collect(Collectors.toSet()));
        Map<UUID, ServiceTerms> byId = new LinkedHashMap<>();
        services.forEach(
                service -> byId.put(service.id(), service.terms(contacts.getOrDefault(service.id(), List.of()))));
        return byId;
    }

    /** The names of all services by their ids, in the order of the names. */
    public Map<UUID, String> serviceNames() {
        Map<UUID, String> names = new LinkedHashMap<>();
        database.createQuery("select s from Service s order by s.name", Service.class)
                .getResultList()
                .forEach(service -> names.put(service.id(), service.name()));
        return names;
    }

    /** The teams with a counsellor in them, by name; with their counsellors, without their supervisors. */
    public List<TeamView> teamsThatCounsel() {
        return database
                .createQuery("select distinct t from Team t join fetch t.counsellors order by t.name", Team.class)
                .getResultList()
                .stream()
                .map(team -> new TeamView(team.id(), team.name(), team.counsellors(), Set.of()))
                .toList();
    }

    /** The teams that this person supervises; nobody else's. */
    public List<TeamView> teamsSupervisedBy(UUID supervisor) {
        return teamRows.supervisedBy(supervisor).stream()
                .map(team -> new TeamView(team.id(), team.name(), team.counsellors(), Set.of(supervisor)))
                .toList();
    }

    /** Counsellors and supervisors of all teams that this person supervises, without themselves; by name. */
    public List<Profile> colleaguesOf(UUID supervisor) {
        Set<Person> all = new LinkedHashSet<>();
        for (String side : List.of("counsellors", "supervisors")) {
            all.addAll(database.createQuery(
                            "select distinct p from Person p, Team t join t." + side + " s"
                                    + " where :me member of t.supervisors and p.id = s and p.id <> :me"
                                    + " order by p.staffName",
                            Person.class)
                    .setParameter("me", supervisor)
                    .getResultList());
        }
        return all.stream().map(this::profile).toList();
    }

    /** The supervisors of this team, by name. */
    public List<Profile> supervisorsOf(UUID team) {
        return database
                .createQuery(
                        "select distinct p from Person p, Team t join t.supervisors s"
                                + " where t.id = :team and p.id = s order by p.staffName",
                        Person.class)
                .setParameter("team", team)
                .getResultList()
                .stream()
                .map(this::profile)
                .toList();
    }

    /** Tells the help and error pages whom to name; called at start and after every change of a service. */
    public void refreshLifeline() {
        lifeline.replace(services().stream()
                .flatMap(service -> service.contacts().stream())
                .distinct()
                .toList());
    }

    private Map<UUID, List<Lifeline.Contact>> contacts(Set<UUID> services) {
        if (services.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select c from CrisisContact c where c.service in :services order by c.place",
                        CrisisContact.class)
                .setParameter("services", services)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        CrisisContact::service, Collectors.mapping(CrisisContact::contact, Collectors.toList())));
    }

    private Profile profile(Person person) {
        String name = person.staffName().isEmpty() ? openAlias(person) : person.staffName();
        return new Profile(person.id(), name, person.language(), person.zone(), person.isTrainee());
    }

    private String openAlias(Person person) {
        try {
            return keys.openText(person.alias(), alias(person.id()));
        } catch (CannotBeOpened damaged) {
            LOG.log(System.Logger.Level.ERROR, "The alias of person {0} cannot be opened", person.id());
            return "?";
        }
    }

    static Binding alias(UUID person) {
        return Binding.of("alias").object(person);
    }
}
