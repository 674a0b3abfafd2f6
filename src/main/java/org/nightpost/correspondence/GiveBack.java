package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;
import org.nightpost.security.recovery.RecoveryCodes;
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

        private final String deed;

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

    /** What is known of somebody who waits. */
    public record Waiting(UUID person, Instant since, String number) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Recognition recognition;

    @Inject
    private GivingBack giving;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private KeyRing ring;

    @Inject
    private AuditTrail trail;

    @Inject
    private Actor actor;

    @Inject
    private Event<LettersGivenBack> given;

    /** The client of this correspondence, if they wait to be recognised by the person behind the request. */
    public Optional<Waiting> waiting(CorrespondenceId id) {
        return counsellors(id).flatMap(here -> {
            UUID client = here.on(Side.CLIENT);
            return here.unknownSince(client).map(since -> new Waiting(client, since, giving.number(client)));
        });
    }

    /**
     * Gives the client back the letters of all correspondences with this counsellor.
     *
     * @param since as the page said it, so that nobody is confirmed whom the page did not speak of
     */
    public Result toClient(CorrespondenceId id, Instant since, Set<Way> ways) {
        Optional<Correspondence> here = correspondences.lock(id, actor.person()).filter(this::isMine);
        Optional<Instant> waits = here.flatMap(found -> found.unknownSince(found.on(Side.CLIENT)));
        if (waits.isEmpty() || ways.isEmpty()) {
            return new NotFound();
        }
        if (!waits.get().equals(since)) {
            return new AskedAgain();
        }
        UUID client = here.orElseThrow().on(Side.CLIENT);
        ways.forEach(way -> trail.record(way.deed, client));
        giving.give(client, ring);
        return new Given(recognised(
                correspondences.allOf(client).stream().filter(this::isMine).toList(), client));
    }

    /**
     * Gives a colleague back what the person behind the request holds too: a counsellor their letters, through the group; a
     * supervisor the group itself. Whose colleague it is decides the caller.
     *
     * @return how many keys
     */
    public int toColleague(UUID colleague) {
        trail.record("person.confirmedBySupervisor", colleague);
        int keys = giving.give(colleague, ring);
        recognised(correspondences.allOf(colleague), colleague);
        return keys;
    }

    /** A code for the client of this correspondence, who has no mailbox; empty for anybody but the counsellor. */
    public Optional<RecoveryCodes.Code> code(CorrespondenceId id, Set<Way> ways) {
        return counsellors(id).filter(here -> !ways.isEmpty()).map(here -> {
            UUID client = here.on(Side.CLIENT);
            ways.forEach(way -> trail.record(way.deed, client));
            return codes.make(client);
        });
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

    private Optional<Correspondence> counsellors(CorrespondenceId id) {
        return correspondences.find(id, actor.person()).filter(this::isMine);
    }

    private boolean isMine(Correspondence here) {
        return here.on(Side.COUNSELLOR).equals(actor.person());
    }
}
