package org.nightpost.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the interface, each under its own name. Letters may be in any language. */
public enum Language {
    EN("English"),
    FR("Français");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    public String ownName() {
        return ownName;
    }

    /** BCP 47 tag, as in the {@code lang} attribute. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** {@code rtl} for scripts that run from right to left. */
    public String direction() {
        return "ltr";
    }

    /** The language with this tag, or null if the interface does not speak it. */
    public static @Nullable Language of(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(tag)) {
                return language;
            }
        }
        return null;
    }

    /** The first of the browser's languages that the interface speaks; English if there is none. */
    public static Language ofBrowser(List<Locale> wishes) {
        for (Locale wish : wishes) {
            Language language = of(wish.getLanguage());
            if (language != null) {
                return language;
            }
        }
        return EN;
    }
}
