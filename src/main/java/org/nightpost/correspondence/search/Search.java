package org.nightpost.correspondence.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CaseloadLetters;
import org.nightpost.correspondence.CaseloadLetters.OpenedLetter;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.people.People;
import org.nightpost.people.Profile;

/** Looks through the letters of one's own caseload. What is sought is stored nowhere and told to nobody. */
@ApplicationScoped
class Search {
    /** The most letters that are shown. */
    static final int MOST = 50;

    @Inject
    CaseloadLetters letters;

    @Inject
    People people;

    /** @param sought as it was typed, with something to look for in it */
    SearchPage.Found find(String sought) {
        Folded words = Folded.of(sought).stripped();
        CaseloadLetters.View all = letters.all();
        List<OpenedLetter> hits = new ArrayList<>();
        List<Excerpt> excerpts = new ArrayList<>();
        boolean more = false;
        for (OpenedLetter letter : all.letters()) {
            Optional<Excerpt> excerpt = Excerpt.of(text(letter), words);
            if (excerpt.isPresent() && hits.size() == MOST) {
                more = true;
                break;
            }
            excerpt.ifPresent(found -> {
                hits.add(letter);
                excerpts.add(found);
            });
        }
        return new SearchPage.Found(rows(hits, excerpts), more, all.letters().size(), all.waiting(), all.damaged());
    }

    private List<SearchPage.Row> rows(List<OpenedLetter> hits, List<Excerpt> excerpts) {
        Map<UUID, Profile> clients =
                people.profiles(hits.stream().map(OpenedLetter::client).toList());
        List<SearchPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            OpenedLetter hit = hits.get(i);
            Profile client = clients.get(hit.client());
            rows.add(new SearchPage.Row(hit.facts(), client == null ? "" : client.name(), excerpts.get(i)));
        }
        return List.copyOf(rows);
    }

    /** Subject, parts and answers, one below the other. */
    private static String text(OpenedLetter letter) {
        LetterContent content = letter.content();
        List<String> all = new ArrayList<>(List.of(content.subject()));
        for (Part part : content.parts()) {
            all.add(part.text());
        }
        all.addAll(letter.answers());
        return String.join("\n", all).strip();
    }
}
