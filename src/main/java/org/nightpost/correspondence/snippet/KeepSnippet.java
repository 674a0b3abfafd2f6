package org.nightpost.correspondence.snippet;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;
import org.nightpost.security.Locks;
import org.nightpost.vault.ServiceKeys;

/** Keeps a snippet, a new one or one that was changed; and, by its author alone, offers it to a team or takes it back. */
@Deed
public class KeepSnippet {
    /** What became of it. */
    public sealed interface Result permits Kept, Conflict, TooMany, Left, NotFound {}

    /** It is stored as it was typed. */
    public record Kept() implements Result {}

    /** Other words are stored than the form knew; neither took the place of the other. */
    public record Conflict(SnippetWords theirs, long rev, Instant savedAt) implements Result {}

    /** They have {@link Snippets#MOST} already. */
    public record TooMany() implements Result {}

    /** It was offered to a team in which they are no longer: it is the team's now, and what they typed can be their own. */
    public record Left() implements Result {}

    /** For this person there is no such snippet, or no such team. */
    public record NotFound() implements Result {}

    /**
     * What a form holds.
     *
     * @param rev the revision it knows, 0 for a new one
     * @param team to offer it to; {@link Snippet#OWN} for nobody
     */
    public record Typed(UUID id, long rev, UUID team, SnippetWords words) {}

    @Inject
    private Snippets snippets;

    @Inject
    private Locks locks;

    @Inject
    private ServiceKeys keys;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /** The words are within their limits: the form has been looked at. */
    public Result keep(Typed typed) {
        Reach reach = snippets.reach();
        Optional<Snippet> found = snippets.lock(typed.id());
        if (found.isEmpty()) {
            return typed.rev() > 0 ? new NotFound() : mayOffer(typed, reach) ? begin(typed) : new Left();
        }
        Snippet snippet = found.get();
        boolean author = snippet.author().equals(actor.person());
        if (!reach.changes(snippet)) {
            return author ? new Left() : new NotFound();
        }
        UUID team = author ? typed.team() : snippet.team();
        if (author && !team.equals(snippet.team()) && !mayOffer(typed, reach)) {
            return new Left();
        }
        return change(snippet, typed, team);
    }

    private Result begin(Typed typed) {
        UUID me = actor.person();
        // Counted under a lock: two forms at once would both find room for the last one.
        locks.hold(me);
        if (snippets.countOf(me) >= Snippets.MOST) {
            return new TooMany();
        }
        snippets.add(new Snippet(typed.id(), me, typed.team(), typed.words(), keys, clock.instant()));
        return new Kept();
    }

    private Result change(Snippet snippet, Typed typed, UUID team) {
        Optional<SnippetWords> stored = snippet.read(keys);
        boolean same = stored.filter(typed.words()::equals).isPresent();
        if (same && team.equals(snippet.team())) {
            return new Kept();
        }
        if (!same && stored.isPresent() && typed.rev() != snippet.rev()) {
            return new Conflict(stored.get(), snippet.rev(), snippet.savedAt());
        }
        snippet.change(typed.words(), team, keys, clock.instant());
        return new Kept();
    }

    private static boolean mayOffer(Typed typed, Reach reach) {
        return typed.team().equals(Snippet.OWN) || reach.isIn(typed.team());
    }
}
