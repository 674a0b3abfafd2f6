package org.nightpost.correspondence.snippet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.vault.ServiceKeys;

/** Snippets for whoever is behind the request: their own and their teams'. Any other does not exist for them. */
@ApplicationScoped
@Transactional
public class Snippets {
    /** The most that somebody has of their own: every one of them is a line on the bench. */
    static final int MOST = 200;

    private static final Comparator<SnippetView> BY_TITLE =
            Comparator.comparing(SnippetView::isTeams).thenComparing(SnippetView::title, String.CASE_INSENSITIVE_ORDER);

    @PersistenceContext
    private EntityManager db;

    @Inject
    private People people;

    @Inject
    private ServiceKeys keys;

    @Inject
    private Actor actor;

    /** All, one's own first, by title. Four statements. */
    public List<SnippetView> all() {
        Reach reach = reach();
        boolean alone = reach.teams().isEmpty();
        return db
                .createQuery(
                        "select s from Snippet s where s.author = :me or (s.team <> :own and s.team in :teams)",
                        Snippet.class)
                .setParameter("me", reach.me())
                .setParameter("own", Snippet.OWN)
                .setParameter("teams", alone ? List.of(Snippet.OWN) : reach.teamIds())
                .getResultList()
                .stream()
                .map(snippet -> view(snippet, reach))
                .sorted(BY_TITLE)
                .toList();
    }

    /** This one, if they may read it. */
    public Optional<SnippetView> find(UUID id) {
        Reach reach = reach();
        return Optional.ofNullable(db.find(Snippet.class, id))
                .filter(reach::reads)
                .map(snippet -> view(snippet, reach));
    }

    /** The teams to which they may offer one, by name. */
    List<TeamView> teams() {
        return reach().teams();
    }

    Reach reach() {
        return Reach.of(actor.person(), people.teams());
    }

    /** Whoever it belongs to, and takes its lock until the deed ends. */
    Optional<Snippet> lock(UUID id) {
        return Optional.ofNullable(db.find(Snippet.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    long countOf(UUID author) {
        return db.createQuery("select count(s) from Snippet s where s.author = :author", Long.class)
                .setParameter("author", author)
                .getSingleResult();
    }

    void add(Snippet snippet) {
        db.persist(snippet);
    }

    void remove(Snippet snippet) {
        db.remove(snippet);
    }

    private SnippetView view(Snippet snippet, Reach reach) {
        return new SnippetView(
                snippet.id(),
                snippet.author(),
                snippet.team(),
                reach.name(snippet.team()),
                snippet.rev(),
                snippet.savedAt(),
                snippet.read(keys),
                snippet.author().equals(reach.me()),
                reach.changes(snippet));
    }
}
