package org.nightpost.html;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads of the OWASP XSS filter evasion cheat sheet, of mutation XSS, and texts made to be slow or deep. */
class RichTextAttackTest {
    private static final Pattern SAFE = Pattern.compile("(?:[^<>]"
            + "|</?(?:p|h2|h3|ul|ol|li|blockquote|strong|em|u|s)>|<(?:br|hr)>|</a>"
            + "|<a href=\"(?:https://[a-z0-9.-]+|mailto:|tel:)[^\"<>\\s]*\">)*+");

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingThatRunsGetsThrough(String payload) {
        for (String around :
                new String[] {"%s", "<p>%s</p>", "<table><tr><td>%s", "<ul><li>%s", "<svg>%s", "<a href='%s'>x"}) {
            assertSafe(RichText.canonical(around.replace("%s", payload)));
            assertSafe(RichText.fromCommonMark(around.replace("%s", payload)));
        }
        assertSafe(RichText.fromCommonMark(
                "[x](" + payload + ") [y](<" + payload + ">) <" + payload + "> `" + payload + "`"));
    }

    static String[] payloads() {
        return """
                <SCRIPT SRC=https://evil.example/x.js></SCRIPT>
                <script>alert(1)</script>
                <<SCRIPT>alert(1);//\\<</SCRIPT>
                <SCRIPT/XSS SRC="https://evil.example/x.js"></SCRIPT>
                <BODY onload!#$%&()*~+-_.,:;?@[/|\\]^`=alert(1)>
                <IMG SRC="javascript:alert('XSS');">
                <IMG SRC=JaVaScRiPt:alert(1)>
                <IMG \"""><SCRIPT>alert(1)</SCRIPT>"\\>
                <IMG SRC=# onmouseover="alert(1)">
                <img src=x onerror="&#0000106&#0000097&#0000118&#0000097">
                <a href="jav&#x09;ascript:alert(1)">x</a>
                <a href="jav&#x0A;ascript:alert(1)">x</a>
                <a href=" &#14;  javascript:alert(1)">x</a>
                <a href="javascript&colon;alert(1)">x</a>
                <a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>
                <a href=`javascript:alert(1)`>x</a>
                <a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>
                <a href="vbscript:msgbox(1)">x</a>
                <a href="https://x.example/&quot; onclick=alert(1) x=&quot;">x</a>
                <a href="https://x.example/\u0000" onclick="alert(1)">x</a>
                <a href='https:javascript:alert(1)'>x</a>
                <INPUT TYPE="IMAGE" SRC="javascript:alert(1);">
                <STYLE>@import'https://evil.example/x.css';</STYLE>
                <p style="background:url(javascript:alert(1))">x</p>
                <p style="width: expression(alert(1));">x</p>
                <META HTTP-EQUIV="refresh" CONTENT="0;url=javascript:alert(1);">
                <BASE HREF="javascript:alert(1);//">
                <OBJECT TYPE="text/x-scriptlet" DATA="https://evil.example/x.html"></OBJECT>
                <EMBED SRC="data:image/svg+xml;base64,PHN2Zz4=" AllowScriptAccess="always"></EMBED>
                <iframe srcdoc="<script>alert(1)</script>"></iframe>
                <form action="javascript:alert(1)"><button formaction=javascript:alert(1)>x</button></form>
                <svg/onload=alert(1)>
                <svg><animate attributeName=href values=javascript:alert(1) /><a><text>x</text></a></svg>
                <svg><style><img src=x onerror=alert(1)></style></svg>
                <svg></p><style><a id="</style><img src=1 onerror=alert(1)>">
                <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
                <form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
                <math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>
                <noscript><p title="</noscript><img src=x onerror=alert(1)>">
                <template><script>alert(1)</script></template>
                <title><img src=x onerror=alert(1)></title>
                <textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>
                <select><style></select><img src=x onerror=alert(1)></style>
                <xmp><p title="</xmp><img src=x onerror=alert(1)>">
                <noembed><img title="</noembed><img src=x onerror=alert(1)>"></noembed>
                <plaintext><img src=x onerror=alert(1)>
                <listing>&lt;img onerror=alert(1) src=x&gt;</listing>
                &lt;img src=x onerror=alert(1)&gt;
                &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;
                <!--><img src=x onerror=alert(1)>-->
                <!--[if gte IE 4]><SCRIPT>alert(1);</SCRIPT><![endif]-->
                <![CDATA[<img src=x onerror=alert(1)>]]>
                <?xml version="1.0"?><?import namespace="t" implementation="#default#time2"?>
                <p/onclick=alert(1)//x>y
                <scr\u0000ipt>alert(1)</scr\u0000ipt>
                <p title='"><script>alert(1)</script>'>x
                <b <script>alert(1)</script>0
                <div id="1" style="mso-list:l0 level1 lfo1"><img src=x onerror=alert(1)></div>
                <ol start="1 onclick=alert(1)"><li value=javascript:alert(1)>x</ol>
                <p lang="en onclick=alert(1)" dir="rtl onclick=alert(1)">x</p>
                javascript:alert(1)
                https://x.example/"onmouseover="alert(1)
                https://x.example/'><script>alert(1)</script>
                """.split("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<blockquote>",
                "<ul><li>",
                "<b>",
                "<table><tr><td>",
                "<a href=https://x.example>",
                "<svg><p>",
                "<o:p>"
            })
    void tenThousandNestedTagsAreNeitherSlowNorDeep(String tag) {
        SafeHtml passage = assertTimeoutPreemptively(
                ofSeconds(5), () -> RichText.canonical("kept <p>x" + tag.repeat(10_000) + "y"));
        assertTrue(RichText.plain(passage).startsWith("kept"));
        assertEquals(passage, RichText.fromCommonMark(RichText.toCommonMark(passage)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ", "- ", "*a **a ", "[", "![[", "[a](", "`a``b", "<a ", "~~a ", "_a", "&a;", "<!-- ", "a <?", "[a]",
                "***", "\\", "1. "
            })
    void tenThousandOpenSignsOfCommonMarkAreNeitherSlowNorDeep(String sign) {
        SafeHtml passage =
                assertTimeoutPreemptively(ofSeconds(5), () -> RichText.fromCommonMark(sign.repeat(10_000) + "x"));
        assertSafe(passage);
    }

    @Test
    void stepsOfAListThatNeverEndAreNotSlow() {
        String stairs =
                IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(i) + "- x\n").collect(Collectors.joining());
        SafeHtml passage = assertTimeoutPreemptively(ofSeconds(5), () -> RichText.fromCommonMark(stairs));
        assertFalse(RichText.isBlank(passage));
    }

    @Test
    void fiveThousandCombiningMarksAreKeptAndAHundredThousandAreNotSlow() {
        String few = "a" + "\u0316\u0301".repeat(2_500);
        assertEquals(few, RichText.plain(RichText.canonical(few)));
        String many = "a" + "\u0316\u0301".repeat(50_000);
        assertEquals(many, assertTimeoutPreemptively(ofSeconds(5), () -> PlainText.canonical(many)));
    }

    @Test
    void quotesAndListsTooDeepAreFlattenedAndKeepTheirText() {
        SafeHtml passage = RichText.canonical("<blockquote>".repeat(40) + "still here");
        assertEquals("still here", RichText.plain(passage));
        assertEquals(Frame.MAX_DEPTH, passage.text().split("<blockquote>").length - 1);
    }

    private static void assertSafe(SafeHtml html) {
        assertTrue(SAFE.matcher(html.text()).matches(), html::text);
        assertEquals(html, RichText.canonical(html.text()));
        String reading = RichText.forReading(html, n -> "/l/" + n).text();
        assertFalse(
                Pattern.compile("<(?!/?(?:p|h2|h3|ul|ol|li|blockquote|strong|em|u|s|br|hr|a|span)\\b)")
                        .matcher(reading)
                        .find(),
                reading);
    }
}
