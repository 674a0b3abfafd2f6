package org.nightpost.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;

/**
 * The interface's texts in one language, from {@code messages/messages_<lang>.properties}, and dates in words.
 *
 * @param language the language of all that this gives
 */
public record Texts(Language language) {

    /**
     * The text under this key, with {@code {0}} and so on replaced.
     *
     * @throws java.util.MissingResourceException if there is no such key; a test keeps every language complete
     */
    public String text(String key, Object... values) {
        String pattern = bundle().getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(values);
    }

    /** True if there is a text under this key. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** Day and time in words: "Tuesday 24 November, 18:00". */
    public String moment(Instant moment, ZoneId zone) {
        return format("web.format.moment", moment, zone);
    }

    /** Day in words: "Tuesday 24 November". */
    public String day(Instant moment, ZoneId zone) {
        return format("web.format.day", moment, zone);
    }

    /** Day in words, with the year. */
    public String date(Instant moment, ZoneId zone) {
        return format("web.format.date", moment, zone);
    }

    /** Day in words: "Tuesday 24 November". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("web.format.day"), language.locale())
                .format(day);
    }

    /** Time of day: "02:14". */
    public String time(Instant moment, ZoneId zone) {
        return format("web.format.time", moment, zone);
    }

    private String format(String patternKey, Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern(text(patternKey), language.locale())
                .withZone(zone)
                .format(moment);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "messages.messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
