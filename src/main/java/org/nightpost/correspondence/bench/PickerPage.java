package org.nightpost.correspondence.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.web.Problem;

/**
 * Prompts and materials that this counsellor has used, to be put into the reply.
 *
 * @param spot where they go; see {@link Spot}
 * @param submission of the reply that the form is for
 * @param seed names this very form, so that a second press puts nothing in twice
 * @param words by which they were chosen; empty for all
 * @param more whether there are more than are shown
 */
public record PickerPage(
        CorrespondenceId correspondence,
        String alias,
        ZoneId zone,
        String spot,
        UUID submission,
        UUID seed,
        List<Row> rows,
        String words,
        boolean more,
        List<Problem> problems) {
    /** One of them, and to whom it was last sent and when. */
    public record Row(String id, Part part, String alias, Instant at, boolean chosen) {
        public String title() {
            if (part instanceof PromptPart prompt) {
                return prompt.question();
            }
            return part instanceof Material material ? material.title() : "";
        }

        public String kind() {
            return part instanceof PromptPart ? "bench.picker.prompt" : "bench.picker.material";
        }

        /** The options of a prompt, the address and reason of a material. */
        public List<String> more() {
            if (part instanceof PromptPart prompt) {
                return prompt.options();
            }
            return part instanceof Material material ? List.of(material.address(), material.why()) : List.of();
        }
    }

    /** Whether they have used nothing yet. */
    public boolean isEmpty() {
        return rows.isEmpty() && words.isEmpty();
    }

    public String path() {
        return bench() + "/picker";
    }

    public String bench() {
        return "/correspondences/" + correspondence;
    }

    public int most() {
        return PickerResource.MOST;
    }
}
