package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.opening.OpeningView;
import org.nightpost.correspondence.opening.Openings;
import org.nightpost.correspondence.opening.Said;

/** Who opened a client's letters, when and why, in words. */
@ApplicationScoped
class OpenedBy {
    @Inject
    private Openings openings;

    @Inject
    private Reading reading;

    @Inject
    private Company company;

    @Inject
    private Phrases phrases;

    /** Of a correspondence of the client's own; the newest first. */
    List<ReadersResource.Opened> of(CorrespondenceId id) {
        List<OpeningView> all = openings.forClient(id);
        List<LetterFacts> history = all.isEmpty() ? List.of() : reading.history(id);
        return all.stream().map(opening -> line(opening, history)).toList();
    }

    private ReadersResource.Opened line(OpeningView opening, List<LetterFacts> history) {
        Optional<Said> said = opening.said();
        return new ReadersResource.Opened(
                company.name(opening.supervisor()),
                phrases.moment(opening.begunAt()),
                said.map(it -> phrases.texts()
                                .text("opened.reason." + it.reason().key()))
                        .orElse(""),
                said.map(Said::words).orElse(""),
                letters(opening.letters(), history));
    }

    private List<String> letters(Set<UUID> read, List<LetterFacts> history) {
        List<String> words = new ArrayList<>();
        for (LetterFacts letter : history) {
            if (read.contains(letter.id().value())) {
                words.add(phrases.letter(letter));
            }
        }
        if (words.size() < read.size()) {
            words.add(phrases.text("readers.opened.gone"));
        }
        return words;
    }
}
