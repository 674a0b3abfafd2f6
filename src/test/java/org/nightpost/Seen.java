package org.nightpost;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What a visitor saw: the answer to one request. */
public final class Seen {
    private final Visitor visitor;
    private final String asked;
    private final String path;
    private final HttpResponse<String> answer;
    private Document page;

    Seen(Visitor visitor, String asked, String path, HttpResponse<String> answer) {
        this.visitor = visitor;
        this.asked = asked;
        this.path = path;
        this.answer = answer;
    }

    public int status() {
        return answer.statusCode();
    }

    public HttpHeaders headers() {
        return answer.headers();
    }

    /** The header's first value; empty if it is not there. */
    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    public String body() {
        return answer.body();
    }

    /** The parsed page. */
    public Document page() {
        if (page == null) {
            page = Jsoup.parse(answer.body());
        }
        return page;
    }

    /** The words of the page as a reader gets them. */
    public String text() {
        return page().text();
    }

    /** Where a redirect leads, as a path of this portal; anything else as it stands. */
    public String location() {
        return header("location").replaceFirst("^http://localhost:\\d+", "");
    }

    /** Goes where the redirect leads. */
    public Seen follow() {
        if (status() != 303) {
            throw new AssertionError(this + " is no redirect.\n" + text());
        }
        return visitor.get(location());
    }

    /** The form that posts to this path. */
    public Form form(String action) {
        return findForm(action)
                .orElseThrow(() -> new AssertionError(this + " has no form to " + action + ".\n" + text()));
    }

    public Optional<Form> findForm(String action) {
        for (FormElement form : page().forms()) {
            if (form.attr("action").equals(action)) {
                return Optional.of(new Form(visitor, form));
            }
        }
        return Optional.empty();
    }

    /** Follows the first link with these words. */
    public Seen follow(String words) {
        for (Element link : page().select("a[href]")) {
            if (link.text().contains(words)) {
                return visitor.get(link.attr("href"));
            }
        }
        throw new AssertionError(this + " has no link with the words \"" + words + "\".\n" + text());
    }

    /** Fails unless the status is this one, and then shows what was seen. */
    public Seen expect(int status) {
        if (status() != status) {
            throw new AssertionError(this + ", expected " + status + ".\n" + text());
        }
        return this;
    }

    /** The path that was asked for. */
    public String path() {
        return path;
    }

    @Override
    public String toString() {
        return asked + " -> " + status() + (location().isEmpty() ? "" : " " + location());
    }
}
