package org.nightpost;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;

/** Where somebody of the cast writes: the forms for letters, and what stands in them. */
public final class Desk {
    private static final String AUTOSAVE = "X-Nightpost-Autosave";

    private final Visitor visitor;
    private final String path;

    private Desk(Visitor visitor, String path) {
        this.visitor = visitor;
        this.path = path;
    }

    /** A client's own letter, which answers none. */
    public static Desk client(Visitor visitor) {
        return new Desk(visitor, "/write");
    }

    /** A client's letter below the one that it answers. */
    public static Desk below(Visitor visitor, UUID letter) {
        return new Desk(visitor, "/letters/" + letter);
    }

    /** The bench on which this counsellor answers the client with this alias. */
    public static Desk bench(Visitor visitor, String alias) {
        Seen list = visitor.get("/caseload").expect(200);
        for (Element link : list.page().select("a[href^=/correspondences/]")) {
            if (link.text().equals(alias)) {
                return new Desk(visitor, link.attr("href").replaceFirst("/letters/.*", ""));
            }
        }
        throw new AssertionError("There is no " + alias + " in the caseload.\n" + list.text());
    }

    public String path() {
        return path;
    }

    public UUID correspondence() {
        return UUID.fromString(path.replace("/correspondences/", ""));
    }

    /** The form as it is now, in a tab of its own; a counsellor's has at least one passage. */
    public Form open() {
        Form form = visitor.twin().get(path).expect(200).form(path);
        return textField(form).isPresent()
                ? form
                : form.press("Add a passage").expect(303).follow().expect(200).form(path);
    }

    /** The form with these words in its first text. */
    public Form write(String text) {
        Form form = open();
        return form.fill(textField(form).orElseThrow(), text);
    }

    /** What stands in the first text. */
    public String words() {
        Form form = open();
        return form.value(textField(form).orElseThrow()).replace("\r\n", "\n").strip();
    }

    /** The name of the field that holds the letter's own words. */
    public static Optional<String> textField(Form form) {
        return form.names().stream()
                .filter(name -> name.equals("text") || (name.startsWith("part.") && name.endsWith(".text")))
                .findFirst();
    }

    /** Writes and sends it. @return the id of the letter, where the page after sending tells it */
    public Seen send(String text) {
        return press(write(text), "send");
    }

    /** Presses a button by its value, as it stands in the form or on a page that was made before. */
    public Seen press(Form form, String button) {
        return visitor.twin().post(path, form.fields().with("do", button));
    }

    /** What the page's script does every few seconds. */
    public Seen autosave(Form form) {
        return visitor.twin().saying(AUTOSAVE, "1").post(path, form.fields());
    }

    /** A client's letters as their list names them, the newest first. */
    public static List<UUID> letters(Visitor client) {
        return client.get("/letters").expect(200).page().select("a[href^=/letters/]").eachAttr("href").stream()
                .map(path -> UUID.fromString(path.replace("/letters/", "")))
                .toList();
    }

    /** The letter that this answer leads to. */
    public static UUID letter(Seen sent) {
        return UUID.fromString(sent.expect(303).location().replaceFirst("/letters/([^/]+).*", "$1"));
    }

    /** Writes it and holds it for so long from now. */
    public void hold(String words, Duration from) {
        Seen held = press(later(write(words), from), "hold-at").expect(303);
        if (!held.location().equals(path() + "/held")) {
            throw new AssertionError(held + " leads to " + held.location());
        }
    }

    /** The form with this moment filled in, on the clock of the counsellors of the demo; whatever was promised. */
    public static Form later(Form form, Duration from) {
        LocalDateTime at = LocalDateTime.now(ZoneId.of("Europe/London")).plus(from);
        form.fill("hold_day", at.toLocalDate().toString());
        return form.fill("hold_time", at.format(DateTimeFormatter.ofPattern("HH:mm")));
    }
}
