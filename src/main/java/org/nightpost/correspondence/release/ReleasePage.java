package org.nightpost.correspondence.release;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.bench.BenchPage;
import org.nightpost.correspondence.bench.ReadPart;
import org.nightpost.web.Problem;

/**
 * A trainee's letter before it goes: for a supervisor who decides about it, and for both as the record of what was changed.
 *
 * @param mine whether its writer looks at it
 * @param alias of the client
 * @param language of the correspondence, BCP 47
 * @param trainee who wrote it
 * @param outcome a word of {@code ReleaseOutcome}
 * @param decidedBy the name of who decided; empty for nobody
 * @param left until the promise, in words; empty where nothing is promised
 * @param readBy who has read it and when, in words
 * @param sheet its words; empty before a supervisor has asked to read it
 * @param overtaken whether it was decided while something was typed here, which is in {@code form}
 */
public record ReleasePage(
        UUID id,
        boolean mine,
        String alias,
        String language,
        String trainee,
        UUID traineeId,
        ZoneId zone,
        Instant askedAt,
        Optional<Instant> goesAt,
        Optional<Instant> promisedBy,
        String left,
        String late,
        String outcome,
        String decidedBy,
        Optional<Instant> decidedAt,
        List<String> readBy,
        Optional<Sheet> sheet,
        Form form,
        boolean overtaken,
        List<Problem> problems) {
    /**
     * Its words.
     *
     * @param readable false if they do not open
     * @param parts as the client will see them, or has
     * @param answers the client's letters that it answers
     * @param changed what a supervisor changed; empty if nothing was
     * @param sinceBefore what was changed since it was a draft again the last time; empty if it never was
     * @param comment of who decided; empty for none
     * @param commentReadable false if there is one that does not open
     */
    public record Sheet(
            boolean readable,
            String subject,
            List<ReadPart> parts,
            List<BenchPage.TheirLetter> answers,
            List<Changed> changed,
            List<Changed> sinceBefore,
            String comment,
            boolean commentReadable) {
        @Override
        public String toString() {
            return "Sheet[" + parts.size() + "]";
        }
    }

    /** What is typed. */
    public record Form(String comment, List<Typed.Box> boxes, boolean changesShown) {
        @Override
        public String toString() {
            return "Form[" + boxes.size() + "]";
        }
    }

    public boolean waits() {
        return outcome.equals("WAITS");
    }

    public String path() {
        return "/team/releases/" + id;
    }
}
