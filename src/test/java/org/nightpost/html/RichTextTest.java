package org.nightpost.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>x</b> | <p><strong>x</strong></p>",
                "<i>x</i> | <p><em>x</em></p>",
                "<del>x</del><strike>y</strike> | <p><s>xy</s></p>",
                "<h1>x</h1> | <h2>x</h2>",
                "<h4>x</h4><h6>y</h6> | <h3>x</h3><h3>y</h3>",
                "<div>x</div><div>y</div> | <p>x</p><p>y</p>",
                "<table><tr><td>x</td><th>y</th></tr></table> | <p>x</p><p>y</p>",
                "x<br><br>y<br>z | <p>x</p><p>y<br>z</p>",
                "<blockquote>x</blockquote> | <blockquote><p>x</p></blockquote>",
                "<ul><li><p>x</p></li></ul> | <ul><li>x</li></ul>",
                "<ul><li>x</li><ul><li>y</li></ul></ul> | <ul><li>x<ul><li>y</li></ul></li></ul>",
                "<ol><li>x</li></ol><ol start=2><li>y</li></ol> | <ol><li>x</li><li>y</li></ol>",
                "<li>x</li> | <ul><li>x</li></ul>",
                "<em><strong>x</strong></em> | <p><strong><em>x</em></strong></p>",
                "<strong>x </strong>y | <p><strong>x</strong> y</p>",
                "<code>x</code><q>y</q> | <p>xy</p>",
                "<p>x</p><p>&nbsp;</p><hr> | <p>x</p><hr>",
            })
    void everyFormOfATextHasOneCanonicalForm(String written, String canonical) {
        assertEquals(canonical, canonical(written));
    }

    @Test
    void preformattedLinesStayLines() {
        assertEquals("<p>a<br>b</p><p>c</p>", canonical("<pre>a\nb\n\nc</pre>"));
    }

    @Test
    void directionAndLanguageStayOnBlocksAndOnlyThere() {
        assertEquals("<p dir=\"rtl\" lang=\"ar\">سلام</p>", canonical("<div dir=RTL><p lang=ar>سلام</p></div>"));
        assertEquals(
                "<ul dir=\"rtl\"><li lang=\"he\">שלום</li></ul>",
                canonical("<ul dir=rtl class=x><li lang=he><span lang=en dir=ltr>שלום</span></li></ul>"));
        assertEquals("<p>x</p>", canonical("<p dir=auto lang='\"><b'>x</p>"));
    }

    @Test
    void aLeftToRightThatTheTextShowsByItselfIsNotKept() {
        assertEquals("<p>Hello</p><p dir=\"ltr\">سلام</p>", canonical("<p dir=ltr>Hello</p><p dir=ltr>سلام</p>"));
    }

    @Test
    void textIsComposedAndLosesWhatReordersIt() {
        assertEquals("<p>é ab �</p>", canonical("e\u0301 a&#x202e;\u202Db\uFEFF&#0;\u0000 \uD800"));
    }

    @Test
    void aCombiningMarkAtTheStartDoesNotFuseWithTheTagBeforeIt() {
        String stored = canonical("<strong>&#x338;x</strong>");
        assertEquals(stored, Characters.compose(stored));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.ORG/Ä?a=1&b=2#c, https://example.org/%C3%84?a=1&b=2#c",
        "https://exämple.org, https://xn--exmple-cua.org",
        "https://example.org:8443/a b, https://example.org:8443/a%20b",
        "mailto:Maria@Example.org?subject=x&bcc=all@example.org, mailto:Maria@example.org",
        "tel:+49 (30) 12-34, tel:+49301234",
        "https://example.org/100%, https://example.org/100%25",
    })
    void aLinkHasOneForm(String written, String canonical) {
        assertEquals(List.of(canonical), RichText.links(RichText.canonical("<a href=\"" + written + "\">x</a>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "//example.org",
                "/path",
                "example.org",
                "#x",
                "ftp://example.org",
                "data:text/html,x",
                "https://bank.example@evil.example/",
                "https://",
                "https:///x",
                "https://exa mple.org",
                "https:\\\\evil.example",
                "mailto:",
                "tel:abc",
                "javascript:alert(1)",
                "https://[::1]/",
                "https://faß.example",
                "file:///etc/passwd"
            })
    void anyOtherLinkIsText(String target) {
        assertEquals("<p>x</p>", canonical("<a href=\"" + target + "\">x</a>"));
    }

    @Test
    void linksLeaveByTheLinkPageAndShowTheirHost() {
        SafeHtml passage = RichText.canonical("<a href='mailto:a@example.org'>write</a>, "
                + "<a href='https://www.example.org/x'>read</a>, <a href='https://b.example'>b</a>");
        assertEquals(
                "<p dir=\"auto\"><a href=\"mailto:a@example.org\">write</a>, "
                        + "<a href=\"/l/7?n=1&amp;x\" rel=\"noopener noreferrer\">read</a>"
                        + " <span class=\"host\">(www.example.org)</span>, "
                        + "<a href=\"/l/7?n=2&amp;x\" rel=\"noopener noreferrer\">b</a>"
                        + " <span class=\"host\">(b.example)</span></p>",
                RichText.forReading(passage, n -> "/l/7?n=" + n + "&x").text());
    }

    @Test
    void feelingsInBracketsAreMarkedAndFieldsAndFootnotesAreNot() {
        assertEquals(
                "<p dir=\"auto\">Oh <span class=\"feeling\">[a long sigh]</span> [[name]] [1] []</p>",
                reading("Oh [a long sigh] [[name]] [1] []"));
    }

    @Test
    void everyBlockHasADirectionForTheReader() {
        assertEquals(
                "<ul dir=\"rtl\"><li dir=\"auto\">سلام<ul dir=\"ltr\"><li dir=\"auto\">x</li></ul></li></ul><hr>"
                        + "<h2 dir=\"auto\">x</h2><p dir=\"rtl\">x</p>",
                reading("<ul><li>سلام<ul><li>x</li></ul></li></ul><hr><h2>x</h2><p dir=rtl>x</p>"));
    }

    @Test
    void commonMarkIsReadAsPeopleWriteIt() {
        assertEquals(
                "<h2>Night</h2><p>Dear <strong>Anna</strong>, <em>you</em> <s>always</s> <u>can</u>"
                        + " <a href=\"https://example.org\">call</a>.<br>M.</p>"
                        + "<ul><li>tea<ul><li>green</li></ul></li><li>rest</li></ul>"
                        + "<blockquote><p>So late.</p></blockquote><hr><p>An indented line is no code.</p>",
                RichText.fromCommonMark("# Night\n\nDear **Anna**, *you* ~~always~~ <u>can</u>\n"
                                + "[call](https://example.org \"title\").\\\nM.\n\n- tea\n  - green\n- rest\n\n"
                                + "> So late.\n\n***\n\n    An indented line is no code.\n")
                        .text());
    }

    @Test
    void commonMarkIsGivenBackWithoutNeedlessSigns() {
        String written = """
                ## Night

                Dear **Anna**, [you sigh] at 3 * 4 = 12, a_b, AT&T & co., #1 - and [call](https://example.org/?a=1&b=2)!\\
                1986\\. A year. ***Both***, ~~gone~~, <u>here</u>.

                - tea
                  1. green
                - rest

                > So late.
                >
                > Yes.

                <p dir="rtl">سلام</p>

                ***""";
        String expected = written.replace("3 * 4", "3 \\* 4");
        assertEquals(expected, RichText.toCommonMark(RichText.fromCommonMark(written)));
    }

    @Test
    void whatDelimitersCannotSayIsSaidInTags() {
        SafeHtml passage = RichText.canonical("<p>un<strong>(real)</strong>istic</p><p><strong>x</strong></p>");
        assertEquals("un<strong>(real)</strong>istic\n\n**x**", RichText.toCommonMark(passage));
    }

    @Test
    void twoListsInARowStayTwo() {
        SafeHtml passage = RichText.canonical("<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol>");
        assertEquals("- a\n\n+ b\n\n1. c", RichText.toCommonMark(passage));
    }

    @Test
    void plainIsTheTextAndNothingElse() {
        SafeHtml passage =
                RichText.canonical("<h2>A</h2><p>b &amp; <b>c</b><br>d</p><ul><li>e</li><li>f</li></ul><hr>");
        assertEquals("A\n\nb & c\nd\n\ne\n\nf", RichText.plain(passage));
    }

    @Test
    void aPassageWithoutAWordIsBlank() {
        assertTrue(
                RichText.isBlank(RichText.canonical("<p>&nbsp;&#8203;</p><ul><li></li></ul><hr><script>x</script>")));
        assertTrue(RichText.isBlank(RichText.canonical("")));
        assertFalse(RichText.isBlank(RichText.canonical("👍")));
    }

    @Test
    void whatIsNotCanonicalInTheStoreIsMadeSo() {
        assertEquals(
                "<p>x</p>",
                RichText.trusted("<p onclick=alert(1)>x<script>alert(1)</script>")
                        .text());
    }

    @Test
    void noLogShowsAPassage() {
        assertFalse(RichText.canonical("secret").toString().contains("secret"));
    }

    private static String canonical(String html) {
        return RichText.canonical(html).text();
    }

    private static String reading(String html) {
        return RichText.forReading(RichText.canonical(html), n -> "/l/" + n).text();
    }
}
