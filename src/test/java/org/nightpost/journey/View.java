package org.nightpost.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Through what somebody looks at the portal.
 *
 * @param width in CSS pixels
 * @param dark whether the device wishes a dark page
 * @param scripts whether the browser runs scripts
 * @param locale the browser's language, which the pages follow if they speak it
 */
public record View(int width, boolean dark, boolean scripts, String locale) {
    public View(int width, boolean dark, boolean scripts) {
        this(width, dark, scripts, "en-GB");
    }

    /** The narrowest width at which everything has to be usable without scrolling sideways (WCAG 2.2, 1.4.10). */
    public static View phone() {
        return new View(320, false, true);
    }

    public static View phoneAtNight() {
        return new View(320, true, true);
    }

    public static View laptop() {
        return new View(1280, false, true);
    }

    public View withoutScripts() {
        return new View(width, dark, false, locale);
    }

    public View inFrench() {
        return new View(width, dark, scripts, "fr-FR");
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, width < 500 ? 640 : 800)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(scripts)
                .setLocale(locale)
                .setTimezoneId("Europe/London");
    }

    @Override
    public String toString() {
        return width + " px, " + (dark ? "night" : "day") + (scripts ? "" : ", without scripts")
                + (locale.startsWith("en") ? "" : ", " + locale);
    }
}
