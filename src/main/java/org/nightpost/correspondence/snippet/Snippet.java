package org.nightpost.correspondence.snippet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/**
 * Words that are used again. They begin as somebody's own; their author may offer them to a team, which then reads them. A
 * team's supervisors may change them, and take them from the team: then they are their author's own again.
 */
@Entity
@Table(name = "snippet")
class Snippet {
    /** Stands for no team. */
    static final UUID OWN = new UUID(0, 0);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID author;

    @Column(nullable = false)
    private UUID team = OWN;

    @Column(nullable = false)
    private long rev;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Snippet() {}

    /** @param id made with the form, so that a second press finds what the first has made */
    Snippet(UUID id, UUID author, UUID team, SnippetWords words, ServiceKeys keys, Instant at) {
        this.id = id;
        this.author = author;
        this.savedAt = at;
        this.rev = 1;
        this.team = team;
        this.sealed = keys.sealText(words.stored(), place());
    }

    /** Puts these words in the place of what was there, as the next revision. */
    void change(SnippetWords words, UUID nowTeam, ServiceKeys keys, Instant at) {
        rev++;
        team = nowTeam;
        savedAt = at;
        sealed = keys.sealText(words.stored(), place());
    }

    /** Is its author's own again. One that does not open stays as it is sealed, and opens as little there. */
    void leaveTeam(ServiceKeys keys) {
        Optional<SnippetWords> words = read(keys);
        rev++;
        team = OWN;
        words.ifPresent(found -> sealed = keys.sealText(found.stored(), place()));
    }

    /** Empty if it does not open. */
    Optional<SnippetWords> read(ServiceKeys keys) {
        return open(keys, place()).or(() -> open(keys, earlierPlace(id)));
    }

    private Optional<SnippetWords> open(ServiceKeys keys, Binding place) {
        try {
            return Optional.of(SnippetWords.of(keys.openText(sealed, place)));
        } catch (CannotBeOpened | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private Binding place() {
        return place(id, author, team);
    }

    /** Moved to another author or team, it does not open. */
    static Binding place(UUID id, UUID author, UUID team) {
        return Binding.of("snippet").in(team).object(id).author(author);
    }

    /** Of those that were saved before they were bound to author and team; they are when they are next saved. */
    static Binding earlierPlace(UUID id) {
        return Binding.of("snippet").object(id);
    }

    UUID id() {
        return id;
    }

    UUID author() {
        return author;
    }

    UUID team() {
        return team;
    }

    boolean isOwn() {
        return team.equals(OWN);
    }

    long rev() {
        return rev;
    }

    Instant savedAt() {
        return savedAt;
    }
}
