package org.nightpost.correspondence.recovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightpost.correspondence.GiveBack;
import org.nightpost.web.Problem;

/**
 * On which a counsellor confirms a client.
 *
 * @param path it posts to
 * @param bench where the client's letters are
 * @param codeUntil until when a code that is under way works, in words; empty if there is none
 * @param sure if the client asked for a new passphrase and waits
 */
public record ConfirmPage(String path, String bench, String alias, String codeUntil, Optional<Sure> sure, Ticks ticks) {
    /**
     * What is known of the one who waits, client or colleague.
     *
     * @param version of their pair, for the form
     * @param asked when they chose the newest passphrase, in words
     * @param number that stands on their page
     * @param letters sent under their name meanwhile
     */
    public record Sure(int version, String asked, String number, int letters) {}

    /**
     * What whoever confirms has said so far.
     *
     * @param ways ticked so far
     * @param askedAgain the person, or somebody else, asked once more since the page was made
     */
    public record Ticks(Set<GiveBack.Way> ways, boolean askedAgain, List<Problem> problems) {
        static final Ticks NONE = new Ticks(Set.of(), false, List.of());
    }

    /** On which a supervisor confirms a colleague. */
    public record ColleaguePage(String path, String name, Sure sure, Ticks ticks) {}

    /** The code, to be shown once. */
    public record CodePage(String text, String until, String bench) {
        public String[] groups() {
            return text.split(" ");
        }

        @Override
        public String toString() {
            return "CodePage";
        }
    }
}
