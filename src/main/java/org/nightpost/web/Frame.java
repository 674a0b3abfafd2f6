package org.nightpost.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every template gets beside its page: texts, the form tokens, the files of the site, and who is looking. */
public final class Frame {
    private final Visit visit;
    private final Texts texts;
    private final FormTokens tokens;
    private final Settings settings;
    private final Properties site;
    private final List<Lifeline.Contact> contacts;

    Frame(Visit visit, FormTokens tokens, Settings settings, Properties site, List<Lifeline.Contact> contacts) {
        this.visit = visit;
        this.texts = visit.texts();
        this.tokens = tokens;
        this.settings = settings;
        this.site = site;
        this.contacts = contacts;
    }

    /** The text under this key; the template escapes it. */
    public String text(String key, Object... values) {
        return texts.text(key, values);
    }

    public Texts texts() {
        return texts;
    }

    /** A fresh token for the form that posts to this path; differs each time, so that compression tells nothing. */
    public String token(String action) {
        return tokens.issue(visit.person(), action);
    }

    /** The same for a form that was made for this person before, whoever seems to be signed in now. */
    public String token(String action, UUID owner) {
        return tokens.issue(owner, action);
    }

    /** The person's id, by which this tab's unsaved words are kept apart from anybody else's. */
    public String person() {
        return visit.person().toString();
    }

    public String css() {
        return site.getProperty("css");
    }

    public String js() {
        return site.getProperty("js");
    }

    /** The script of the rich editor, for the pages on which counsellors write. */
    public String editor() {
        return site.getProperty("editor");
    }

    public String version() {
        return site.getProperty("version");
    }

    public Language language() {
        return texts.language();
    }

    public Language[] languages() {
        return Language.values();
    }

    public String theme() {
        return visit.theme();
    }

    /** True if other people use this device: then nothing is kept on it. */
    public boolean isSharedDevice() {
        return visit.isSharedDevice();
    }

    /** Whether this person wants keyboard shortcuts. */
    public boolean hasKeys() {
        return visit.hasKeys();
    }

    /** The zone in which this person reads times. */
    public ZoneId zone() {
        return visit.zone();
    }

    /** Until when the person stays signed in; null for nobody, and for whom something is to be done first. */
    public @Nullable Stay stay() {
        return visit.stay().orElse(null);
    }

    public String path() {
        return visit.path();
    }

    public boolean isDemo() {
        return settings.isDemo();
    }

    public boolean isSignedIn() {
        return visit.isSignedIn();
    }

    public String name() {
        return visit.name();
    }

    public boolean is(String role) {
        return visit.is(role);
    }

    /** Whom to reach in a crisis; entered by the site, none is built in. */
    public List<Lifeline.Contact> contacts() {
        return contacts;
    }
}
