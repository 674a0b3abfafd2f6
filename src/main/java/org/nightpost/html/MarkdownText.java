package org.nightpost.html;

import java.util.regex.Pattern;

/** Words that must stay words in CommonMark; as few backslashes as possible, for somebody edits this by hand. */
final class MarkdownText {
    private static final Pattern ALWAYS = Pattern.compile("[\\\\`*]");
    // Between letters an underscore is only an underscore.
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern STRIKE = Pattern.compile("~(?=~)|(?<=~)~");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");
    // [A feeling] is no link; what only a bracket or colon behind it would make one is escaped.
    private static final Pattern LINK = Pattern.compile("\\](?=[(\\[:]|$)|!(?=\\[|$)");
    private static final Pattern BRACKET = Pattern.compile("[\\[\\]]");
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^(?:([0-9]{1,9})(?=[.)](?:[ \\n]|$))|(?=[#>=]|[-+](?:[ \\n-]|$)))");
    private static final Pattern HEADING_END = Pattern.compile("#$");

    private MarkdownText() {}

    /**
     * @param before what was written of this block so far; nothing, or a line break, makes the start of a line
     */
    static String escape(String text, CharSequence before, boolean inLink) {
        String escaped = ALWAYS.matcher(text).replaceAll("\\\\$0");
        escaped = UNDERSCORE.matcher(escaped).replaceAll("\\\\_");
        escaped = STRIKE.matcher(escaped).replaceAll("\\\\~");
        escaped = TAG.matcher(escaped).replaceAll("\\\\<");
        escaped = ENTITY.matcher(escaped).replaceAll("\\\\&");
        escaped = (inLink ? BRACKET : LINK).matcher(escaped).replaceAll("\\\\$0");
        escaped = HEADING_END.matcher(escaped).replaceAll("\\\\#");
        boolean lineStart = before.isEmpty() || before.charAt(before.length() - 1) == '\n';
        return lineStart
                ? escapeLineStarts(escaped)
                : escapeLineStarts("." + escaped).substring(1);
    }

    /** A target that is canonical already, so without spaces and angle brackets. */
    static String destination(String href) {
        String escaped = ENTITY.matcher(href).replaceAll("\\\\&");
        return href.contains("(") || href.contains(")") ? "<" + escaped + ">" : escaped;
    }

    /** "1986. A year" is no list: the backslash goes before the dot, elsewhere before the sign itself. */
    private static String escapeLineStarts(String text) {
        return LINE_START.matcher(text).replaceAll("$1\\\\");
    }
}
