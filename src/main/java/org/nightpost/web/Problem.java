package org.nightpost.web;

import java.util.List;

/**
 * Something in a form that has to be mended, shown in the summary on top and at the field, in the same words (GOV.UK
 * error summary).
 *
 * @param field the id of the field it belongs to
 * @param key of the text that says what to do
 * @param values that the text names
 */
public record Problem(String field, String key, List<Object> values) {
    public Problem(String field, String key) {
        this(field, key, List.of());
    }

    /** The same where the text names a number, such as by how much something is too long. */
    public Problem(String field, String key, int number) {
        this(field, key, List.of(number));
    }
}
