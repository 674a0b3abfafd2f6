package org.nightpost.correspondence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nightpost.correspondence.AnswerView;
import org.nightpost.correspondence.NumberedParagraph;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.PromptKind;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.html.PlainText;
import org.nightpost.web.Texts;

/**
 * A counsellor's own question and what the client sent under it.
 *
 * @param question empty if the letter that asks does not open
 * @param open whether the client still has it before them; what they may have begun is theirs alone
 * @param readable false if there is an answer that does not open
 * @param paragraphs of an answer in words
 * @param lines of any other answer: the number, the options
 */
public record Answered(
        String question, boolean open, boolean readable, List<Paragraph> paragraphs, List<String> lines) {
    static Answered of(PromptView prompt, List<NumberedParagraph> numbered, Texts texts) {
        String question = prompt.part().map(PromptPart::question).orElse("");
        Optional<Opened<AnswerValue>> answer = prompt.answer().map(AnswerView::value);
        boolean readable = answer.map(Opened::isReadable).orElse(true);
        AnswerValue value = answer.flatMap(Opened::value).orElseGet(AnswerValue.Nothing::new);
        if (value instanceof AnswerValue.Text text) {
            List<String> words = PlainText.paragraphs(text.text());
            return new Answered(
                    question, prompt.open(), readable, Paragraph.of(prompt.id().value(), words, numbered), List.of());
        }
        List<String> lines =
                prompt.part().map(part -> lines(part, value, texts)).orElse(List.of());
        return new Answered(question, prompt.open(), readable, List.of(), lines);
    }

    /** Whether there is nothing to see under the question. */
    public boolean isEmpty() {
        return readable && paragraphs.isEmpty() && lines.isEmpty();
    }

    private static List<String> lines(PromptPart prompt, AnswerValue value, Texts texts) {
        if (value instanceof AnswerValue.Scale scale) {
            return List.of(texts.text("bench.answer.scale", scale.value(), PromptPart.SCALE_HIGH));
        }
        if (prompt.kind() == PromptKind.CHECKLIST) {
            return checklist(prompt, value, texts);
        }
        return value.inWords(prompt);
    }

    /** What was not done is an answer too. */
    private static List<String> checklist(PromptPart prompt, AnswerValue value, Texts texts) {
        SortedSet<Integer> done = value instanceof AnswerValue.Choices choices ? choices.options() : new TreeSet<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < prompt.options().size(); i++) {
            String key = done.contains(i) ? "bench.answer.done" : "bench.answer.not-done";
            lines.add(texts.text(key, prompt.options().get(i)));
        }
        return List.copyOf(lines);
    }
}
