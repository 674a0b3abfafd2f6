package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of the mails, by language. */
@ApplicationScoped
class NoticeTexts {
    private static final String FALLBACK = "en";

    private final Map<String, Properties> byLanguage = new ConcurrentHashMap<>();

    /** The language that a mail to somebody with this language is really written in. */
    String language(String wanted) {
        String language = Locale.forLanguageTag(wanted).getLanguage();
        return of(language).isEmpty() ? FALLBACK : language;
    }

    String text(String language, String key) {
        @Nullable String text = of(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return text;
    }

    /** The same with what it counts. */
    String text(String language, String key, Figures figures) {
        return new MessageFormat(text(language, key), Locale.forLanguageTag(language))
                .format(new Object[] {figures.number(), figures.at()});
    }

    /** @throws IllegalArgumentException if no mail can be written for this notice */
    void require(String notice) {
        text(FALLBACK, "notice." + notice + ".subject");
        text(FALLBACK, "notice." + notice + ".text");
    }

    private Properties of(String language) {
        return byLanguage.computeIfAbsent(language, NoticeTexts::load);
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try (@Nullable
                InputStream in =
                        NoticeTexts.class.getResourceAsStream("/messages/messages_" + language + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
