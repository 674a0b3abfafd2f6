package org.nightpost.correspondence.client;

import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.PromptId;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.html.SafeHtml;

/** A part of a letter, ready for the page. */
public sealed interface Piece {
    /** A counsellor's passage. */
    record Rich(SafeHtml html) implements Piece {}

    /** A client's passage: the insides of its paragraphs. */
    record Plain(List<SafeHtml> paragraphs) implements Piece {}

    /**
     * Words of the other side.
     *
     * @param from in words, where they stand; empty if that letter is not there any more
     */
    record Quoted(List<SafeHtml> paragraphs, String from) implements Piece {}

    /**
     * Something to read elsewhere.
     *
     * @param link to the link page; null if its address is none to be linked
     * @param meta host and minutes
     */
    record Card(String title, Optional<String> link, String host, List<String> meta, List<SafeHtml> why)
            implements Piece {}

    /** What may be done with a prompt. */
    enum State {
        /** It can be answered here. */
        OPEN,
        /** Its answer went out with a letter and is fixed. */
        SENT,
        /** There is an answer that does not open; nothing may be written over it. */
        DAMAGED
    }

    /**
     * A question with what stands under it.
     *
     * @param meta due date, minutes, or when it was sent
     * @param rev the revision of the answer this page knows, 0 if there was none
     * @param had the answer's fingerprint
     * @param saved when it was saved, in words; empty if it was not
     * @param problem key of what has to be mended here; empty if nothing
     */
    record Ask(
            PromptId id,
            PromptPart part,
            State state,
            List<String> meta,
            AnswerValue value,
            long rev,
            String had,
            String saved,
            String problem)
            implements Piece {
        /** Where the page is to be opened at this prompt. */
        public String anchor() {
            return "p-" + id;
        }

        /** The id of its first box. */
        public String field() {
            return Keeping.fieldId(id);
        }

        public String text() {
            return value instanceof AnswerValue.Text text ? text.text() : "";
        }

        /** Whether this option, or this place on the scale, is chosen. */
        public boolean isChosen(int option) {
            return (value instanceof AnswerValue.Scale scale && scale.value() == option)
                    || (value instanceof AnswerValue.Choice choice && choice.option() == option)
                    || (value instanceof AnswerValue.Choices choices
                            && choices.options().contains(option));
        }

        /** The answer in words, for reading. */
        public List<String> inWords() {
            return value.inWords(part);
        }

        /** The paragraphs of an answer in words of one's own. */
        public List<SafeHtml> paragraphs() {
            return Pieces.paragraphs(text());
        }

        public boolean isOpen() {
            return state == State.OPEN;
        }

        /** Whether it is folded behind its note; never over a problem. */
        public boolean isFolded() {
            return !part.contentNote().isEmpty() && problem.isEmpty();
        }

        @Override
        public String toString() {
            return "Ask[" + id + "]";
        }
    }
}
