package org.nightpost.correspondence.opening;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.Supervised;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;

/**
 * A supervisor reads one letter in their opening, which is noted with the opening and on the trail in the same transaction: what
 * cannot be noted is not shown. Their look opens nothing for the other side: a letter can still be taken back.
 */
@Deed
public class ReadOpenedLetter {
    /** A letter, and until when the opening lasts in which it is read. */
    public record Read(LetterView letter, Instant until) {}

    @Inject
    private Openings openings;

    @Inject
    private Supervised supervised;

    @Inject
    private Actor actor;

    @Inject
    private Event<OpenedLetterRead> read;

    /** Empty if no opening of theirs is running, or there is no such letter. */
    public Optional<Read> read(CorrespondenceId id, LetterId letter) {
        List<Opening> running = openings.running(id, actor.person());
        Optional<LetterView> view = running.isEmpty() ? Optional.empty() : supervised.letter(id, letter);
        return view.map(found -> {
            Opening opening = running.get(0);
            if (found.content().isReadable() && openings.addRead(opening, letter.value())) {
                read.fire(new OpenedLetterRead(letter));
            }
            return new Read(found, opening.until());
        });
    }
}
