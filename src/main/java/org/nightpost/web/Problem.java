package org.nightpost.web;

/**
 * Something in a form that has to be mended, shown in the summary on top and at the field, in the same words (GOV.UK
 * error summary).
 *
 * @param field the id of the field it belongs to
 * @param key of the text that says what to do
 */
public record Problem(String field, String key) {}
