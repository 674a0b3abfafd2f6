package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.html.PlainText;
import org.nightpost.security.Actor;
import org.nightpost.vault.GivingBack;

/** What a client sees whom nobody has recognised yet: what they wrote since, and nothing from before. */
@ApplicationScoped
@Transactional
public class BeforeKnown {
    /**
     * Where they stand.
     *
     * @param service whose phone and days they are told
     * @param since when they asked for a new passphrase
     * @param number to be read to who confirms them
     * @param box whether letters can be taken already
     * @param submission under which the next letter is sent, the same in every tab
     */
    public record View(
            CorrespondenceId correspondence,
            UUID service,
            Instant since,
            String number,
            boolean box,
            UUID submission,
            Optional<Own> draft,
            List<Own> letters) {}

    /** Something they wrote since. */
    public record Own(UUID submission, long rev, Instant at, LetterContent content) {
        /** All that it says, for the one box of the page. */
        public String text() {
            return words(content);
        }

        @Override
        public String toString() {
            return "Own[" + at + "]";
        }
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private LetterBoxRoom room;

    @Inject
    private GivingBack giving;

    @Inject
    private Actor actor;

    /** Empty if everything of this person's is where it was. */
    public Optional<View> view() {
        UUID me = actor.person();
        return correspondences.unknownOf(me).map(here -> view(here, me));
    }

    private View view(Correspondence here, UUID me) {
        List<LetterBoxRoom.Own> own = room.own(here, me);
        List<Own> letters = own.stream()
                .filter(it -> !it.entry().isDraft())
                .map(BeforeKnown::own)
                .toList();
        Optional<Own> draft =
                own.stream().filter(it -> it.entry().isDraft()).findFirst().map(BeforeKnown::own);
        Instant since = here.unknownSince(me).orElseThrow();
        return new View(
                new CorrespondenceId(here.id()),
                here.facts().service(),
                since,
                giving.number(me),
                here.boxEpoch() > 0,
                draft.map(Own::submission).orElseGet(() -> submission(here, me, since, letters.size())),
                draft,
                letters);
    }

    private static UUID submission(Correspondence here, UUID me, Instant since, int sent) {
        String name =
                String.join("|", "before-known", here.id().toString(), me.toString(), since.toString(), "" + sent);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static String words(LetterContent content) {
        return PlainText.canonical(content.parts().stream().map(Part::text).collect(Collectors.joining("\n\n")));
    }

    static Own own(LetterBoxRoom.Own own) {
        LetterBoxEntry entry = own.entry();
        return new Own(entry.submission(), entry.rev(), entry.savedAt(), own.content());
    }
}
