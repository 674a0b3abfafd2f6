package org.nightpost.correspondence.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.html.PlainText;
import org.nightpost.html.SafeHtml;
import org.nightpost.people.ServiceTerms;
import org.nightpost.web.Problem;

/**
 * A safety plan, to be read or to be changed.
 *
 * @param client whether its client reads it
 * @param path where it lies
 * @param other the name of the other of the two, ready to stand inside a sentence
 * @param view as it is stored
 * @param steps what stands in the form, as it was typed
 * @param theirs what somebody saved while this was typed
 * @param versions in words, the newest first
 * @param terms the service, with its numbers
 */
public record PlanPage(
        boolean client,
        String path,
        String other,
        ZoneId zone,
        PlanView view,
        Steps steps,
        Optional<Steps> theirs,
        List<Version> versions,
        ServiceTerms terms,
        List<Problem> problems) {
    /** One version, by its facts. */
    public record Version(int number, String author, Instant savedAt, Optional<Instant> agreedAt) {}

    /** Where the form posts to. */
    public String action() {
        return client ? path + "/change" : path;
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /** Whether what stands under this step has to be put right. */
    public boolean isWrong(Step step) {
        return problems.stream().anyMatch(problem -> problem.field().equals(step.key()));
    }

    /** What the other version says under this step, if it says something else. */
    public Optional<String> otherAt(Step step) {
        return theirs.map(other -> other.at(step)).filter(words -> !words.equals(steps.at(step)));
    }

    /** What is stored under this step, for reading. */
    public List<SafeHtml> paragraphs(Step step) {
        return PlainText.paragraphs(view.steps().at(step)).stream()
                .map(PlainText::forReading)
                .toList();
    }

    /** Whether an earlier version is shown, or a newer one than the client has agreed to. */
    public boolean isNotWhatHolds() {
        int holds = versions.stream()
                .filter(one -> one.agreedAt().isPresent())
                .mapToInt(Version::number)
                .findFirst()
                .orElse(view.newest());
        return view.shown().filter(one -> one.number() != holds).isPresent();
    }

    /** A plan must not end up in a log. */
    @Override
    public String toString() {
        return "PlanPage[" + path + "]";
    }
}
