package org.nightpost.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An error page.
 *
 * @param kind which texts it shows: 400, 403, 404, 413, 500 or 503
 * @param number what to quote to somebody who helps; empty if there is nothing to find in the log
 * @param action where the form goes when it is tried again
 * @param owner whom the form was made for: with the database away nobody seems to be signed in
 * @param words the fields of the form that could not be carried out; empty if there was none
 */
public record ProblemPage(String kind, String number, String action, UUID owner, Map<String, List<String>> words) {
    /** What somebody wrote is shown in a box so that it can be read and copied; the rest goes along unseen. */
    public boolean isText(String field, String value) {
        boolean words = field.equals("text") || field.endsWith(".text");
        boolean sealed = field.equals(Posted.KEPT);
        return !sealed && !value.isBlank() && (words || value.length() > 80 || value.contains("\n"));
    }
}
