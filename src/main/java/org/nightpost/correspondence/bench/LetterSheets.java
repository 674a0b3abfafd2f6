package org.nightpost.correspondence.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.web.Visit;

/** Lays out one letter as it was sent, for staff. */
@ApplicationScoped
class LetterSheets {
    @Inject
    People people;

    @Inject
    Visit visit;

    /**
     * The sheet.
     *
     * @param tooLate when the client opened it, if it was to be taken back and could not be
     * @param history of its correspondence; asked for only where it quotes
     */
    LetterPage of(LetterView view, Optional<Instant> tooLate, Supplier<List<LetterFacts>> history) {
        LetterFacts facts = view.facts();
        UUID client = view.correspondence().client();
        Map<UUID, String> names = people.profiles(List.of(client, facts.author())).values().stream()
                .collect(Collectors.toMap(Profile::id, Profile::name));
        LetterContent words = view.content().value().orElseGet(() -> new LetterContent("", List.of()));
        boolean theirs = facts.side() == Side.CLIENT;
        Map<UUID, Instant> sent = words.quotes().isEmpty() ? Map.of() : LettersResource.sent(history.get());
        return new LetterPage(
                view.correspondence().id(),
                facts,
                names.getOrDefault(client, ""),
                view.correspondence().language(),
                names.getOrDefault(facts.author(), ""),
                visit.zone(),
                view.content().isReadable(),
                words.subject(),
                theirs ? Paragraph.of(words, List.of()) : List.of(),
                view.answers().stream()
                        .map(answer -> Answered.of(answer, List.of(), visit.texts()))
                        .toList(),
                theirs ? List.of() : ReadPart.of(words, sent, view.prompts(), visit.texts()),
                view.previous(),
                view.next(),
                view.canBeTakenBack(),
                tooLate);
    }
}
