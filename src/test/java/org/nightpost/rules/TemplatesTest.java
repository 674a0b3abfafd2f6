package org.nightpost.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nightpost.Folders;

/** What the Content-Security-Policy and the form tokens ask of every template. */
class TemplatesTest {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*(?:\\$\\{[^}]*})?[^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile(
            "@template\\.part\\.token\\(\\s*frame = frame,(?:\\s*owner = [^,]+,)?\\s*action = (.+?)\\)\\s*(?:\n|<|$)");
    private static final Pattern INLINE = Pattern.compile(
            "<style\\b|\\bstyle=|<script(?![^>]*\\bsrc=)|\\son[a-z]+=|javascript:|<object\\b|<iframe\\b|\\$unsafe\\{",
            Pattern.CASE_INSENSITIVE);

    private final List<Path> templates = Folders.files(Path.of("src/main/jte"), ".jte");

    @Test
    void everyFormThatPostsCarriesTheTokenOfItsOwnPath() throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path template : templates) {
            Matcher forms = FORM.matcher(Files.readString(template));
            while (forms.find()) {
                if (forms.group(1).contains("method=\"post\"")) {
                    seen++;
                    check(template, forms.group(1), forms.group(2), wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(seen > 3, "the rule has seen only " + seen + " forms");
    }

    private static void check(Path template, String head, String body, List<String> wrong) {
        Matcher action = ACTION.matcher(head);
        Matcher token = TOKEN.matcher(body);
        if (!action.find() || !token.find()) {
            wrong.add(template + ": a form has no action or no token:" + head);
        } else if (!same(action.group(1), token.group(1).strip())) {
            wrong.add(template + ": a form posts to " + action.group(1) + " with a token for " + token.group(1));
        }
    }

    /** {@code /sign-in} is {@code "/sign-in"}, {@code ${page.action()}} is {@code page.action()}; mixed: text and parts. */
    private static boolean same(String action, String expression) {
        StringBuilder written = new StringBuilder();
        Matcher parts = Pattern.compile("\\$\\{([^}]*)}|[^$]+").matcher(action);
        while (parts.find()) {
            written.append(written.isEmpty() ? "" : " + ")
                    .append(parts.group(1) != null ? parts.group(1) : "\"" + parts.group() + "\"");
        }
        return written.toString().equals(expression);
    }

    @Test
    void noTemplateHasInlineScriptsOrStylesOrUnescapedText() throws IOException {
        List<String> inline = new ArrayList<>();
        for (Path template : templates) {
            Matcher found = INLINE.matcher(Files.readString(template));
            while (found.find()) {
                inline.add(template + ": " + found.group());
            }
        }
        assertEquals(List.of(), inline);
    }

    /** GET changes nothing: what changes something is a form with a token, and never a link. */
    @Test
    void everyFormSaysHowItIsSent() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path template : templates) {
            Matcher forms = FORM.matcher(Files.readString(template));
            while (forms.find()) {
                if (!forms.group(1).contains("method=\"")) {
                    silent.add(template + ":" + forms.group(1));
                }
            }
        }
        assertEquals(List.of(), silent);
    }
}
