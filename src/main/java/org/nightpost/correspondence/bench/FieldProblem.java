package org.nightpost.correspondence.bench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Problem;
import org.nightpost.correspondence.content.Side;
import org.nightpost.web.Texts;

/**
 * Something in a reply that has to be put right, shown in the summary on top and at its field, in the same words (GOV.UK
 * error summary).
 *
 * @param field the id of the field on the page
 * @param part which part it stands in, counted from 1; 0 for the letter as a whole
 */
public record FieldProblem(String field, int part, String text) {
    /** What keeps the letter from being sent, in words. */
    static List<FieldProblem> of(List<Problem> problems, LetterContent words, Texts texts) {
        return problems.stream().map(problem -> of(problem, words, texts)).toList();
    }

    /** The fields of snippets that nobody has filled in. */
    static List<FieldProblem> unfilled(LetterContent words, Texts texts) {
        return of(
                words.problemsForSending(Side.COUNSELLOR, false).stream()
                        .filter(problem -> problem.code() == Problem.Code.FIELD_UNFILLED)
                        .toList(),
                words,
                texts);
    }

    private static FieldProblem of(Problem problem, LetterContent words, Texts texts) {
        String text = texts.text(problem.code().key(), problem.limit(), problem.actual(), problem.what());
        UUID part = problem.part();
        if (part == null) {
            return new FieldProblem(wholeLetter(problem, words), 0, text);
        }
        int number =
                words.part(part).map(found -> words.parts().indexOf(found) + 1).orElse(0);
        String field = problem.field().equals("part") ? PartView.id(part) : PartView.id(part, field(problem.field()));
        return new FieldProblem(field, number, text);
    }

    /** A day or a number that cannot be read. */
    static FieldProblem unread(String name, LetterContent words, Texts texts) {
        String[] pieces = name.split("\\.", -1);
        UUID part = UUID.fromString(pieces[1]);
        int number =
                words.part(part).map(found -> words.parts().indexOf(found) + 1).orElse(0);
        return new FieldProblem(PartView.id(part, pieces[2]), number, texts.text("bench.problem." + pieces[2]));
    }

    /** An empty letter is begun in its first passage. */
    private static String wholeLetter(Problem problem, LetterContent words) {
        if (problem.field().equals("subject")) {
            return "subject";
        }
        Optional<Part> passage =
                words.parts().stream().filter(Passage.class::isInstance).findFirst();
        return passage.map(part -> PartView.id(part.id(), "text")).orElse("draft");
    }

    private static String field(String field) {
        return field.equals("words") ? "text" : field;
    }
}
