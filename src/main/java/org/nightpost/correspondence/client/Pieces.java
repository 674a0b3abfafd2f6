package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.AnswerView;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.PlainText;
import org.nightpost.html.RichText;
import org.nightpost.html.SafeHtml;
import org.nightpost.web.Problem;

/** Makes the pieces of a page out of the parts of a letter. */
@ApplicationScoped
class Pieces {
    @Inject
    private Phrases phrases;

    /** What somebody typed and was not stored yet, and what has to be mended in it. */
    record Typed(Optional<LetterForm> form, List<Problem> problems) {
        static final Typed NOTHING = new Typed(Optional.empty(), List.of());

        /** The key of what has to be mended in this box; empty if nothing. */
        String problemAt(String field) {
            return problems.stream()
                    .filter(it -> it.field().equals(field))
                    .map(Problem::key)
                    .findFirst()
                    .orElse("");
        }
    }

    /** The parts of this letter, in order. */
    List<Piece> of(LetterView view, Map<LetterId, LetterFacts> history, Typed typed) {
        Map<Object, PromptView> prompts = new HashMap<>();
        view.prompts().forEach(prompt -> prompts.put(prompt.id().value(), prompt));
        List<Piece> pieces = new ArrayList<>();
        int links = 0;
        for (Part part : view.content().value().map(LetterContent::parts).orElse(List.of())) {
            if (part instanceof PromptPart prompt) {
                Optional.ofNullable(prompts.get(prompt.id()))
                        .ifPresent(found -> pieces.add(ask(found, prompt, history, typed)));
            } else {
                pieces.add(piece(part, view.facts().id(), links, history));
            }
            links += LetterLinks.count(part);
        }
        return List.copyOf(pieces);
    }

    /** The answers that went out with a letter; those whose question does not open are left out. */
    List<Piece.Ask> answered(LetterView view, Map<LetterId, LetterFacts> history) {
        return view.answers().stream()
                .filter(answer -> answer.part().isPresent())
                .map(answer -> ask(answer, answer.part().orElseThrow(), history, Typed.NOTHING))
                .toList();
    }

    /** A prompt with this under it, whatever is stored. */
    Piece.Ask ask(PromptView prompt, AnswerValue value, long rev) {
        PromptPart part = prompt.part().orElseThrow();
        return new Piece.Ask(prompt.id(), part, Piece.State.OPEN, List.of(), value, rev, "", "", "");
    }

    /** The paragraphs of a text for reading. */
    static List<SafeHtml> paragraphs(String text) {
        return PlainText.paragraphs(text).stream().map(PlainText::forReading).toList();
    }

    private Piece piece(Part part, LetterId letter, int links, Map<LetterId, LetterFacts> history) {
        if (part instanceof Passage passage) {
            return passage.words() instanceof Words.Rich rich
                    ? new Piece.Rich(RichText.forReading(rich.html(), n -> LetterLinks.path(letter, links + n)))
                    : new Piece.Plain(paragraphs(passage.text()));
        }
        if (part instanceof Quote quote) {
            @Nullable LetterFacts from = history.get(new LetterId(quote.place().letter()));
            return new Piece.Quoted(paragraphs(quote.words()), from == null ? "" : from(from));
        }
        Material material = (Material) part;
        Optional<String> link = material.host().map(host -> LetterLinks.path(letter, links));
        List<String> meta = material.minutes() > 0 ? List.of(phrases.text("to-read", material.minutes())) : List.of();
        return new Piece.Card(material.title(), link, material.host().orElse(""), meta, paragraphs(material.why()));
    }

    private String from(LetterFacts letter) {
        String key = letter.side() == Side.CLIENT ? "quote.yours" : "quote.theirs";
        return phrases.text(key, phrases.day(letter.sentAt()));
    }

    private Piece.Ask ask(PromptView prompt, PromptPart part, Map<LetterId, LetterFacts> history, Typed typed) {
        Optional<AnswerField> field = typed.form().flatMap(form -> form.answer(prompt.id()));
        Piece.State state = state(prompt);
        List<String> meta = meta(prompt, history);
        if (state == Piece.State.OPEN && field.isPresent()) {
            AnswerValue mine = field.get().value(prompt.kind());
            String problem = typed.problemAt(Keeping.fieldId(prompt.id()));
            return new Piece.Ask(
                    prompt.id(),
                    part,
                    state,
                    meta,
                    mine,
                    field.get().rev(),
                    field.get().had(),
                    "",
                    problem);
        }
        AnswerValue stored = Keeping.stored(prompt);
        long rev = prompt.answer().map(AnswerView::rev).orElse(0L);
        String saved = state == Piece.State.OPEN
                ? prompt.answer().map(it -> phrases.timeOrMoment(it.savedAt())).orElse("")
                : "";
        return new Piece.Ask(prompt.id(), part, state, meta, stored, rev, Fingerprint.of(stored), saved, "");
    }

    private static Piece.State state(PromptView prompt) {
        if (prompt.answer()
                .map(AnswerView::value)
                .filter(value -> !value.isReadable())
                .isPresent()) {
            return Piece.State.DAMAGED;
        }
        return Keeping.isSent(prompt) ? Piece.State.SENT : Piece.State.OPEN;
    }

    private List<String> meta(PromptView prompt, Map<LetterId, LetterFacts> history) {
        Optional<Instant> sent = prompt.answer()
                .flatMap(AnswerView::sentIn)
                .flatMap(letter -> Optional.ofNullable(history.get(letter)))
                .map(LetterFacts::sentAt);
        return sent.map(at -> List.of(phrases.text("sent-at", phrases.plain(at))))
                .orElseGet(() -> due(prompt));
    }

    /** By when and how long, in words. */
    List<String> due(PromptView prompt) {
        List<String> meta = new ArrayList<>();
        if (prompt.dueOn() != null) {
            meta.add(phrases.text("by-day", phrases.texts().day(prompt.dueOn())));
        }
        meta.addAll(phrases.minutes(prompt.minutes()));
        return List.copyOf(meta);
    }

    /** The same letter content for reading on its own, as plain paragraphs. */
    static List<SafeHtml> paragraphs(Opened<LetterContent> content) {
        return content.value().map(it -> paragraphs(LetterForm.text(it))).orElse(List.of());
    }
}
