package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Side;

/** Puts prompts, their questions and their answers together: two statements at most, however many there are. */
@ApplicationScoped
class PromptViews {
    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private Envelopes envelopes;

    /**
     * These prompts as this side may see them.
     *
     * @param opened letters that are open already, so that none is opened twice
     */
    List<PromptView> views(Collection<Prompt> asked, Side reader, Map<UUID, Opened<LetterContent>> opened) {
        Map<UUID, Answer> answers = new HashMap<>();
        prompts.answersTo(asked.stream().map(Prompt::id).toList()).forEach(it -> answers.put(it.prompt(), it));
        return views(asked, answers, reader, opened);
    }

    /** The prompts that were answered with these letters, by letter. */
    Map<UUID, List<PromptView>> answeredIn(
            Collection<UUID> sentIn, Side reader, Map<UUID, Opened<LetterContent>> opened) {
        Map<UUID, Answer> answers = new HashMap<>();
        prompts.answersSentIn(sentIn).forEach(it -> answers.put(it.prompt(), it));
        Map<UUID, List<PromptView>> byLetter = new HashMap<>();
        for (PromptView view : views(prompts.all(answers.keySet()), answers, reader, opened)) {
            Optional<LetterId> letter = view.answer().flatMap(AnswerView::sentIn);
            letter.ifPresent(id -> byLetter.computeIfAbsent(id.value(), none -> new ArrayList<>())
                    .add(view));
        }
        return byLetter;
    }

    private List<PromptView> views(
            Collection<Prompt> asked, Map<UUID, Answer> answers, Side reader, Map<UUID, Opened<LetterContent>> opened) {
        Map<UUID, Opened<LetterContent>> letterOf = new HashMap<>(opened);
        Set<UUID> shut = new HashSet<>();
        asked.forEach(prompt -> shut.add(prompt.letter()));
        shut.removeAll(opened.keySet());
        letters.all(shut).forEach(letter -> letterOf.put(letter.id(), envelopes.open(letter)));
        return asked.stream()
                .map(prompt -> view(prompt, letterOf.get(prompt.letter()), answers.get(prompt.id()), reader))
                .toList();
    }

    private PromptView view(
            Prompt prompt, @Nullable Opened<LetterContent> letter, @Nullable Answer answer, Side reader) {
        Optional<Part> part =
                Optional.ofNullable(letter).flatMap(Opened::value).flatMap(content -> content.part(prompt.id()));
        return new PromptView(
                new PromptId(prompt.id()),
                new LetterId(prompt.letter()),
                prompt.kind(),
                prompt.isOpen(),
                prompt.dueOn(),
                prompt.minutes(),
                part.filter(PromptPart.class::isInstance).map(PromptPart.class::cast),
                Optional.ofNullable(answer).filter(it -> it.isVisibleTo(reader)).map(this::view));
    }

    private AnswerView view(Answer answer) {
        Optional<LetterId> sentIn = answer.isSent() ? Optional.of(new LetterId(answer.sentIn())) : Optional.empty();
        return new AnswerView(envelopes.open(answer), answer.rev(), answer.savedAt(), sentIn);
    }
}
