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
 * @param waiting if the client asked for a new passphrase and waits
 * @param ways ticked so far
 * @param askedAgain the client, or somebody else, asked once more since the page was made
 */
public record ConfirmPage(
        String path,
        String bench,
        String alias,
        Optional<Waiting> waiting,
        Set<GiveBack.Way> ways,
        boolean askedAgain,
        List<Problem> problems) {
    /**
     * What is known of the one who waits.
     *
     * @param since for the form
     * @param asked the same, in words
     * @param number that stands on their page
     */
    public record Waiting(String since, String asked, String number) {}

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
