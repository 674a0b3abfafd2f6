package org.nightpost.correspondence.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightpost.correspondence.BenchView;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.PreviousExchange;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.note.CaseNotes;
import org.nightpost.correspondence.note.NoteView;
import org.nightpost.correspondence.snippet.SnippetView;
import org.nightpost.correspondence.snippet.Snippets;
import org.nightpost.html.PlainText;
import org.nightpost.html.SafeHtml;
import org.nightpost.web.Visit;

/** Gathers what lies at hand beside the letters. */
@ApplicationScoped
class Hands {
    @Inject
    Snippets snippets;

    @Inject
    CaseNotes notes;

    @Inject
    PreviousExchange previous;

    @Inject
    Visit visit;

    AtHand of(BenchView view) {
        CorrespondenceId id = view.correspondence().id();
        NoteView note = notes.of(id).orElseThrow(NotFoundException::new);
        PreviousExchange.Before before = view.ownLast()
                .map(own -> previous.before(own.facts()))
                .orElseGet(() -> new PreviousExchange.Before(Optional.empty(), List.of()));
        List<SnippetView> usable = snippets.all().stream()
                .filter(snippet -> snippet.words().isPresent())
                .toList();
        return new AtHand(
                usable,
                note,
                paragraphs(note),
                before.homework().stream()
                        .map(prompt -> Answered.of(prompt, List.of(), visit.texts()))
                        .toList(),
                before.answered().map(Hands::theirs),
                view.ownLast().map(this::ours));
    }

    private static List<SafeHtml> paragraphs(NoteView note) {
        return PlainText.paragraphs(note.text()).stream()
                .map(PlainText::forReading)
                .toList();
    }

    private static AtHand.Theirs theirs(BenchView.ClientLetter letter) {
        return new AtHand.Theirs(
                letter.facts().sentAt(),
                letter.content().isReadable(),
                letter.content().value().map(LetterContent::subject).orElse(""),
                letter.content()
                        .value()
                        .map(words -> Paragraph.of(words, List.of()))
                        .orElse(List.of()));
    }

    private AtHand.Ours ours(BenchView.OwnLetter letter) {
        return new AtHand.Ours(
                letter.facts().sentAt(),
                letter.content().isReadable(),
                letter.content().value().map(LetterContent::subject).orElse(""),
                letter.content()
                        .value()
                        .map(words -> ReadPart.of(words, Map.of(), letter.prompts(), visit.texts()))
                        .orElse(List.of()));
    }
}
