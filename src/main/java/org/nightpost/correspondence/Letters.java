package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.vault.Sealed;

/**
 * Finds letters: their facts by projection, so that a list reads no ciphertext, and whole rows where they are opened. Who
 * asks was settled with the correspondence.
 */
@ApplicationScoped
class Letters {
    private static final String FACTS =
            "select l.id, l.correspondence, l.number, l.author, l.side, l.sentAt, l.openedAt, l.minutesToRead, l.beforeKnown,"
                    + " l.kind, l.writtenBefore, l.urgent from Letter l where l.correspondence in :ids";

    @PersistenceContext
    private EntityManager db;

    @Inject
    private Urgency urgency;

    /** Written at once: prompts refer to it. */
    void add(Letter letter) {
        db.persist(letter);
        db.flush();
    }

    void remove(Letter letter) {
        db.remove(letter);
    }

    Optional<Letter> find(LetterId id) {
        return Optional.ofNullable(db.find(Letter.class, id.value()));
    }

    Optional<Letter> bySubmission(UUID author, UUID submission) {
        return db
                .createQuery("select l from Letter l where l.author = :author and l.submission = :it", Letter.class)
                .setParameter("author", author)
                .setParameter("it", submission)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those of these letters that belong to the correspondence. */
    List<Letter> in(UUID correspondence, Collection<UUID> letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        return db.createQuery(
                        "select l from Letter l where l.correspondence = :here and l.id in :ids order by l.number",
                        Letter.class)
                .setParameter("here", correspondence)
                .setParameter("ids", letters)
                .getResultList();
    }

    /** These letters, of whatever correspondence; the caller found their ids from the actor. */
    List<Letter> all(Collection<UUID> letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        return db.createQuery("select l from Letter l where l.id in :ids", Letter.class)
                .setParameter("ids", letters)
                .getResultList();
    }

    /** All of one correspondence, in order. */
    List<LetterFacts> history(UUID correspondence) {
        return facts(FACTS + " order by l.number", List.of(correspondence));
    }

    /** All of each of these, in order. */
    List<LetterFacts> histories(Collection<UUID> correspondences) {
        return facts(FACTS + " order by l.correspondence, l.number", correspondences);
    }

    /** The last of each side in each of these. */
    List<LetterFacts> lastOfEachSide(Collection<UUID> correspondences) {
        return facts(
                FACTS + " and l.number = (select max(m.number) from Letter m"
                        + " where m.correspondence = l.correspondence and m.side = l.side)",
                correspondences);
    }

    /** Clients' letters that no counsellor's letter has answered, in order. */
    List<LetterFacts> waiting(Collection<UUID> correspondences) {
        if (correspondences.isEmpty()) {
            return List.of();
        }
        return facts(query(
                        FACTS + " and l.side = :client and not exists (select m.id from Letter m"
                                + " where m.correspondence = l.correspondence and m.side = :counsellor"
                                + " and m.kind = :letter and m.number > l.number"
                                + " and (m.writtenBefore = 0 or m.writtenBefore > l.number)) order by l.correspondence, l.number",
                        correspondences)
                .setParameter("letter", Letter.Kind.LETTER)
                .setParameter("client", Side.CLIENT)
                .setParameter("counsellor", Side.COUNSELLOR));
    }

    /** The last of the client's before this number that the counsellor has opened. */
    Optional<Letter> clientsBefore(UUID correspondence, int number) {
        return db
                .createQuery(
                        "select l from Letter l where l.correspondence = :here and l.number = (select max(m.number)"
                                + " from Letter m where m.correspondence = :here and m.side = :client"
                                + " and m.number < :number and m.openedAt is not null)",
                        Letter.class)
                .setParameter("here", correspondence)
                .setParameter("client", Side.CLIENT)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All of these correspondences, the newest first. */
    List<Letter> ofAll(Collection<UUID> correspondences) {
        return correspondences.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select l from Letter l where l.correspondence in :ids order by l.sentAt desc, l.number desc",
                                Letter.class)
                        .setParameter("ids", correspondences)
                        .getResultList();
    }

    /** The last of these correspondences that this person wrote, the newest first. */
    List<Letter> by(UUID author, Collection<UUID> correspondences, int most) {
        return correspondences.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select l from Letter l where l.correspondence in :ids and l.author = :author"
                                        + " order by l.sentAt desc, l.number desc",
                                Letter.class)
                        .setParameter("ids", correspondences)
                        .setParameter("author", author)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Whether a letter of this side still lies closed here. */
    boolean hasUnopened(UUID correspondence, Side author) {
        return db.createQuery(
                                "select count(l.id) from Letter l where l.correspondence = :id and l.side = :side"
                                        + " and l.openedAt is null",
                                Long.class)
                        .setParameter("id", correspondence)
                        .setParameter("side", author)
                        .getSingleResult()
                > 0;
    }

    private List<LetterFacts> facts(String jpql, Collection<UUID> correspondences) {
        return correspondences.isEmpty() ? List.of() : facts(query(jpql, correspondences));
    }

    private TypedQuery<Object[]> query(String jpql, Collection<UUID> correspondences) {
        return db.createQuery(jpql, Object[].class).setParameter("ids", correspondences);
    }

    private List<LetterFacts> facts(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(this::facts).toList();
    }

    private LetterFacts facts(Object[] row) {
        return new LetterFacts(
                new LetterId((UUID) row[0]),
                new CorrespondenceId((UUID) row[1]),
                (Integer) row[2],
                (UUID) row[3],
                (Side) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (Integer) row[7],
                (Boolean) row[8],
                row[9] != Letter.Kind.LETTER,
                (Integer) row[10],
                urgency.isUrgent((Sealed) row[11], (UUID) row[0]));
    }
}
