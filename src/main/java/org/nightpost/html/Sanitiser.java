package org.nightpost.html;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * The gate: what the OWASP sanitiser lets through becomes a {@link Passage}, and nothing else does.
 *
 * <p>More elements and attributes pass here than are ever written. Word says only in {@code class} and {@code style} that
 * a paragraph is in a list, Google Docs only there that a word is bold; {@link PassageReader} reads these and keeps
 * none.
 */
final class Sanitiser {
    private static final String[] INLINE = {
        "strong", "b", "em", "i", "u", "s", "del", "strike", "span", "font", "a", "br"
    };
    private static final String[] MAPPED = {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr"
    };
    // Only so that what stands in two of them does not run together.
    private static final String[] BOUNDARIES = {
        "div",
        "pre",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "address",
        "article",
        "aside",
        "center",
        "dd",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "header",
        "main",
        "nav",
        "section"
    };
    private static final String[] STYLED =
            Stream.of(INLINE, MAPPED, BOUNDARIES).flatMap(Arrays::stream).toArray(String[]::new);
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl", Pattern.CASE_INSENSITIVE);

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(INLINE)
            .allowElements(MAPPED)
            .allowElements(BOUNDARIES)
            .allowWithoutAttributes("span", "font", "a")
            .allowUrlProtocols("https", "mailto", "tel")
            .allowAttributes("href")
            .matching((element, attribute, value) -> Href.canonical(value))
            .onElements("a")
            .allowAttributes("dir")
            .matching(DIRECTION)
            .globally()
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,4}"))
            .onElements("ol")
            // Named one by one: allowed "globally", a style passes only in the properties that OWASP knows.
            .allowAttributes("style")
            .onElements(STYLED)
            .toFactory();

    private Sanitiser() {}

    static Passage read(String untrusted) {
        PassageReader reader = new PassageReader();
        HtmlSanitizer.sanitize(Characters.strip(untrusted), POLICY.apply(reader));
        return reader.passage();
    }
}
