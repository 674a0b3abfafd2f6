package org.nightpost.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of text as other programs put it on the clipboard. */
class ClipboardTest {
    private static final String LISTS = "<ul><li>You write it down<ul><li>at the table</li></ul></li>"
            + "<li>You tell one person</li></ul><ol><li>Read</li><li>Rest</li></ol>";
    private static final String MAIL_LIST = "<ul><li>tea</li><li>a walk</li></ul>";
    private static final String QUOTED = "<blockquote><p>How did you sleep?</p></blockquote>";

    @Test
    void listsFromWordAreLists() throws IOException {
        assertEquals(
                "<h2>What we found</h2><p>Dear Anna, you wrote that the nights are <strong>long</strong> and <em>loud</em>."
                        + " Three things you <u>already</u> do:</p>"
                        + "<ul><li>You write it down<ul><li>at the table</li><li>not in bed</li></ul></li>"
                        + "<li>You tell <strong>one</strong> person</li></ul><p>For this week:</p>"
                        + "<ol><li>Read <a href=\"https://www.example.org/sleep?a=1&amp;b=2\">this page</a></li>"
                        + "<li>Rest</li></ol><p>Monday</p><p>Slept well</p>",
                pasted("word-desktop"));
    }

    @Test
    void listsFromWordOnTheWebCountOn() throws IOException {
        assertEquals(
                "<p lang=\"EN-GB\">For this <strong>week</strong></p>"
                        + "<ol><li lang=\"EN-GB\">Read</li><li lang=\"EN-GB\">Rest</li></ol>",
                pasted("word-online"));
    }

    @Test
    void textFromGoogleDocsKeepsItsMarksAndIsNotBoldThroughout() throws IOException {
        assertEquals(
                "<h2>What we found</h2><p>The nights are <strong>long</strong> and <em>loud</em>, <u>really</u>"
                        + " <s>always</s>. See <a href=\"https://www.example.org/sleep\">this page</a></p>" + LISTS
                        + "<p dir=\"rtl\">سلام عليكم</p>",
                pasted("google-docs"));
    }

    @Test
    void textFromLibreOfficeKeepsListsAndLanguages() throws IOException {
        assertEquals(
                "<h2>What we found</h2><p>The nights are <strong>long</strong> and <em>loud</em>, <u>really</u>.</p>"
                        + LISTS + "<p dir=\"rtl\" lang=\"ar-SA\">سلام عليكم</p><p lang=\"fr-FR\">À bientôt\u00A0!</p>",
                pasted("libreoffice"));
    }

    @Test
    void mailFromGmailHasNoEmptyParagraphs() throws IOException {
        assertEquals(
                "<p>Hello Maria,</p><p>I slept <strong>four</strong> hours.</p>" + MAIL_LIST + QUOTED
                        + "<p><a href=\"https://example.org/a\">example.org/a</a></p>",
                pasted("gmail"));
    }

    @Test
    void mailFromAppleHasNoEmptyParagraphs() throws IOException {
        assertEquals(
                "<p>Hello Maria,</p><p>I slept\u00A0<strong>four</strong>\u00A0hours.</p>" + MAIL_LIST + QUOTED,
                pasted("apple-mail"));
    }

    @Test
    void mailFromOutlookKeepsListsPhoneAndAddress() throws IOException {
        assertEquals(
                "<p>Dear Anna,</p><p>thank you for your letter. I read it <strong><em>twice</em></strong>.</p>"
                        + MAIL_LIST
                        + "<p>Call <a href=\"tel:+49301234567\">030 1234567</a> or write to"
                        + " <a href=\"mailto:help@example.org\">help@example.org</a>.</p><p><strong>From:</strong> Anna</p>",
                pasted("outlook"));
    }

    @Test
    void notesFromAPhoneKeepListsAndEmoji() throws IOException {
        assertEquals(
                "<p>Night list</p><ul><li>tea 🍵</li><li>the <strong>blue</strong> blanket</li></ul>"
                        + "<p>Anna said: “stay” 👩‍👩‍👧</p>",
                pasted("ios-notes"));
    }

    @Test
    void textFromABrowserOnAndroidIsPlain() throws IOException {
        assertEquals(
                "<p>You can call at night\u00A0<strong>without giving your name</strong>.</p><p>Вночі теж.</p>",
                pasted("android-chrome"));
    }

    private static String pasted(String program) throws IOException {
        String resource = "/html/clipboard/" + program + ".html";
        try (InputStream file = Objects.requireNonNull(ClipboardTest.class.getResourceAsStream(resource))) {
            return RichText.canonical(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .text();
        }
    }
}
