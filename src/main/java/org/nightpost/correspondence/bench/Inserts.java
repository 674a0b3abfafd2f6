package org.nightpost.correspondence.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Words;
import org.nightpost.correspondence.snippet.SnippetView;
import org.nightpost.correspondence.snippet.Snippets;
import org.nightpost.html.Blanks;
import org.nightpost.html.SafeHtml;
import org.nightpost.people.People;
import org.nightpost.web.Language;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Puts snippets into the reply, with the fields filled in that the portal knows. */
@ApplicationScoped
class Inserts {
    @Inject
    Snippets snippets;

    @Inject
    Reading reading;

    @Inject
    People people;

    @Inject
    Visit visit;

    /** What the button "insert the snippet" does; empty for any other button, and where none was chosen. */
    Optional<Change> change(CorrespondenceId id, DraftForm form) {
        if (!form.button().equals("snippet")) {
            return Optional.empty();
        }
        return form.snippet()
                .flatMap(snippets::find)
                .filter(snippet -> snippet.words().isPresent())
                .map(snippet -> change(id, form, snippet));
    }

    private Change change(CorrespondenceId id, DraftForm form, SnippetView snippet) {
        // The same for the same form: a second press of the button is not a second passage.
        UUID part = derived("snippet|" + form.submission() + "|" + form.rev() + "|" + snippet.id());
        SafeHtml words = Blanks.filled(snippet.words().orElseThrow().html(), known(id));
        Passage passage = new Passage(part, new Words.Rich(words));
        return new Change(Spot.put(form.content(), form.spot(), List.of(passage)), PartView.id(part));
    }

    /** In every language of the portal: a snippet is not always in that of its pages. */
    private Map<String, String> known(CorrespondenceId id) {
        CorrespondenceFacts here = reading.correspondence(id).orElseThrow(NotFoundException::new);
        String alias = people.profile(here.client()).name();
        Map<String, String> known = new HashMap<>();
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            known.put(texts.text("snippet.known.client"), alias);
            known.put(texts.text("snippet.known.counsellor"), visit.name());
        }
        return known;
    }

    static UUID derived(String from) {
        return UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8));
    }
}
