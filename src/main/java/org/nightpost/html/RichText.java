package org.nightpost.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.nightpost.html.MarkdownWriter.Manner;
import org.nightpost.html.Passage.Block;

/**
 * Counsellors' passages: HTML of the fourteen elements {@code p br h2 h3 ul ol li blockquote strong em u s hr a}, with
 * {@code dir} and {@code lang} on blocks. What is stored is canonical: one passage has one form, and making it canonical
 * again changes nothing.
 *
 * <p>No limits of length here: they are the caller's, and count {@link #plain} and not markup. Text that lies more
 * than 256 elements deep is dropped by the sanitiser; lists and quotes more than ten deep are flattened.
 */
public final class RichText {
    /** Seen in tests: two rounds at most. What is not stable after these is not worth its markup. */
    private static final int MAX_ROUNDS = 4;

    private RichText() {}

    /**
     * The canonical form of whatever was pasted, typed or sent.
     *
     * <p>Known elements are mapped ({@code b i h1 h4-h6 del strike div td th pre}), lists from Word become lists, links
     * that are not https, mailto or tel become text, everything else keeps its text only. Text is composed (NFC) and loses
     * U+202A to U+202E, U+FEFF, NUL and other control characters.
     */
    public static SafeHtml canonical(String untrustedHtml) {
        String before = untrustedHtml;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String after = html(Sanitiser.read(before).blocks());
            if (after.equals(before)) {
                return new SafeHtml(after);
            }
            before = after;
        }
        return paragraphs(Sanitiser.read(before).plain());
    }

    /** A passage written without scripts, as CommonMark with {@code ~~strike~~}; {@code u} is written as HTML. */
    public static SafeHtml fromCommonMark(String markdown) {
        return canonical(MarkdownReader.html(markdown));
    }

    /**
     * The passage as CommonMark, to be edited by hand. {@code fromCommonMark(toCommonMark(html))} equals {@code html}.
     * Marks and blocks that CommonMark cannot say are HTML in it.
     */
    public static String toCommonMark(SafeHtml html) {
        List<Block> blocks = Sanitiser.read(html.text()).blocks();
        String whole = MarkdownWriter.write(blocks, block -> Manner.DELIMITERS);
        if (fromCommonMark(whole).equals(html)) {
            return whole;
        }
        String partly = MarkdownWriter.write(blocks, RichText::manner);
        return fromCommonMark(partly).equals(html) ? partly : MarkdownWriter.write(blocks, block -> Manner.HTML);
    }

    /** What was stored, as it comes out of the vault; one pass if it is canonical, as it should be. */
    public static SafeHtml trusted(String storedCanonical) {
        return canonical(storedCanonical);
    }

    /** The targets of all links in reading order; the index is the one {@link #forReading} gives to the link page. */
    public static List<String> links(SafeHtml html) {
        List<String> links = new ArrayList<>();
        new HtmlWriter() {
            @Override
            void openLink(String href) {
                links.add(href);
            }
        }.write(Sanitiser.read(html.text()).blocks());
        return List.copyOf(links);
    }

    /**
     * The passage for the person it was written to.
     *
     * @param linkPage the address that stands in for the n-th link (from 0, as in {@link #links}); asked for https only, for
     *     mailto and tel stay as they are. Each such link is followed by its host in {@code <span class="host">}
     * @return with {@code dir} on every block, and {@code [feelings]} in {@code <span class="feeling">}
     */
    public static SafeHtml forReading(SafeHtml html, IntFunction<String> linkPage) {
        return new SafeHtml(
                new ReadingWriter(linkPage).write(Sanitiser.read(html.text()).blocks()));
    }

    /** The text without markup, blocks apart by a blank line; for counting and for plain mail. */
    public static String plain(SafeHtml html) {
        return Sanitiser.read(html.text()).plain();
    }

    /** Whether there is nothing to read in it; a line ({@code hr}) alone is nothing. */
    public static boolean isBlank(SafeHtml html) {
        return Characters.isBlank(plain(html));
    }

    /** The most readable manner in which this block can be read back. */
    private static Manner manner(Block block) {
        String wanted = html(List.of(block));
        for (Manner manner : List.of(Manner.DELIMITERS, Manner.TAGS)) {
            String markdown = MarkdownWriter.write(List.of(block), one -> manner);
            if (fromCommonMark(markdown).text().equals(wanted)) {
                return manner;
            }
        }
        return Manner.HTML;
    }

    private static SafeHtml paragraphs(String plain) {
        StringBuilder html = new StringBuilder();
        PlainText.paragraphs(PlainText.canonical(plain))
                .forEach(paragraph -> html.append("<p>")
                        .append(Characters.escape(paragraph).replace("\n", "<br>"))
                        .append("</p>"));
        return new SafeHtml(html.toString());
    }

    private static String html(List<Block> blocks) {
        return new HtmlWriter().write(blocks);
    }
}
