package org.nightpost.correspondence.content;

import java.util.List;
import java.util.stream.Collectors;
import org.nightpost.html.PlainText;
import org.nightpost.html.RichText;
import org.nightpost.html.SafeHtml;

/** The words of a passage, in their canonical form: plain from clients, rich from counsellors. */
public sealed interface Words {
    /** A counsellor's. */
    record Rich(SafeHtml html) implements Words {
        @Override
        public String plain() {
            return RichText.plain(html);
        }

        @Override
        public String toString() {
            return "Rich";
        }
    }

    /** A client's; made canonical here, so there is no other. */
    record Plain(String text) implements Words {
        public Plain {
            text = PlainText.canonical(text);
        }

        @Override
        public String plain() {
            return text;
        }

        @Override
        public String toString() {
            return "Plain";
        }
    }

    /** Plain words from whatever was typed. */
    static Words plain(String typed) {
        return new Plain(typed);
    }

    /** Rich words from whatever was pasted or typed in the editor. */
    static Words rich(String untrustedHtml) {
        return new Rich(RichText.canonical(untrustedHtml));
    }

    /** A counsellor's, typed into a plain box: no markup is meant, paragraphs and lines stay. */
    static Words typed(String plain) {
        return rich(PlainText.paragraphs(PlainText.canonical(plain)).stream()
                .map(paragraph ->
                        paragraph.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>"))
                .map(paragraph -> "<p>" + paragraph + "</p>")
                .collect(Collectors.joining()));
    }

    /** Without markup, paragraphs apart by a blank line. */
    String plain();

    /** Whether there is nothing to read. */
    default boolean isBlank() {
        return plain().isBlank();
    }

    /** As they are numbered for quoting; the first is 1. */
    default List<String> paragraphs() {
        return PlainText.paragraphs(PlainText.canonical(plain()));
    }
}
