package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.nightpost.audit.AuditTrail;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;
import org.nightpost.security.Locks;
import org.nightpost.security.recovery.KnownPairs;
import org.nightpost.security.recovery.Recognised;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.KeyRing;

/**
 * Gives a person back what was theirs, once somebody who holds it too has confirmed who they are. Only what they held before;
 * only what the giver can open.
 */
@Deed
public class GiveBack {
    /** By what a counsellor knows who it is. Each goes on the trail. */
    public enum Way {
        PHRASE("person.confirmedByPhrase"),
        CALL("person.confirmedByCall"),
        FACE("person.confirmedInPerson");

        final String deed;

        Way(String deed) {
            this.deed = deed;
        }

        /** The word of the trail. */
        String deed() {
            return deed;
        }

        /** In text keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    public sealed interface Result permits Given, AskedAgain, NotFound {}

    /** The letters of so many correspondences are back. */
    public record Given(int correspondences) implements Result {}

    /** They asked for a new passphrase once more since the page was made: it may be somebody else this time. */
    public record AskedAgain() implements Result {}

    /** There is nobody here who waits for this. */
    public record NotFound() implements Result {}

    /**
     * What is known of somebody who waits.
     *
     * @param since when they chose the newest passphrase
     * @param number that stands on their page
     * @param version of their newest pair, to be handed back with the form
     * @param letters sent under their name meanwhile
     */
    public record Waiting(UUID person, Instant since, String number, int version, int letters) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Recognition recognition;

    @Inject
    private Recognised known;

    @Inject
    private LetterBoxRoom room;

    @Inject
    private GivingBack giving;

    @Inject
    private Locks locks;

    @Inject
    private KeyRing ring;

    @Inject
    private AuditTrail trail;

    @Inject
    private KnownPairs knownPairs;

    @Inject
    private Actor actor;

    @Inject
    private Event<LettersGivenBack> given;

    /** The client of this correspondence, if they wait to be recognised by the person behind the request. */
    public Optional<Waiting> waiting(CorrespondenceId id) {
        return correspondences.find(id, actor.person()).filter(this::isMine).flatMap(here -> {
            UUID client = here.on(Side.CLIENT);
            return here.unknownSince(client).map(since -> waiting(client, since, room.letters(here, client)));
        });
    }

    /** This colleague, if they wait. Whose colleague it is decides the caller. */
    public Optional<Waiting> waiting(UUID colleague) {
        return giving.isLacking(colleague)
                ? Optional.of(waiting(colleague, known.waitingSince(colleague).orElse(Instant.EPOCH), 0))
                : Optional.empty();
    }

    private Waiting waiting(UUID person, Instant since, int letters) {
        return new Waiting(person, since, giving.number(person), giving.newest(person), letters);
    }

    /**
     * Gives the client back the letters of all correspondences with this counsellor.
     *
     * @param version of the client's pair as the page said it, so that nobody is confirmed whom the page did not speak of
     */
    public Result toClient(CorrespondenceId id, int version, Set<Way> ways) {
        // Only an id: what was read before its lock may be old.
        Optional<UUID> client = correspondences.clientOf(id, actor.person());
        if (client.isEmpty() || ways.isEmpty()) {
            return new NotFound();
        }
        return give(client.get(), version, ways, this::isMine);
    }

    /**
     * Gives a colleague back what the person behind the request holds too: a counsellor their letters, through the group; a
     * supervisor the group itself. Whose colleague it is decides the caller.
     *
     * @param version as above
     */
    public Result toColleague(UUID colleague, int version, Set<Way> ways) {
        boolean mayConfirm = !ways.isEmpty() && !knownPairs.isWaiting(actor.person());
        return mayConfirm ? give(colleague, version, ways, any -> true) : new NotFound();
    }

    private Result give(UUID person, int version, Set<Way> ways, Predicate<Correspondence> whose) {
        // First of all: from here on nobody chooses another passphrase in their name.
        locks.hold(person);
        List<Correspondence> here =
                correspondences.lockAllOf(person).stream().filter(whose).toList();
        if (giving.newest(person) != version) {
            return new AskedAgain();
        }
        if (!giving.isLacking(person)
                && here.stream().allMatch(it -> it.unknownSince(person).isEmpty())) {
            return new NotFound();
        }
        ways.forEach(way -> trail.record(way.deed, person));
        giving.give(person, ring);
        known.settle(person);
        return new Given(recognised(here, person));
    }

    private int recognised(List<Correspondence> all, UUID person) {
        int back = 0;
        for (Correspondence here : all) {
            if (here.unknownSince(person).isPresent() && recognition.recognise(here, person)) {
                given.fire(new LettersGivenBack(new CorrespondenceId(here.id()), person));
                back++;
            }
        }
        return back;
    }

    private boolean isMine(Correspondence here) {
        return here.on(Side.COUNSELLOR).equals(actor.person());
    }
}
