package org.nightpost;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightpost.security.Role;

/**
 * One line of {@code routes.txt}.
 *
 * @param roles who may pass; empty if everybody may
 * @param via the pages on which the owner finds the ids of the path
 * @param owner sign-in name; empty for the usual one
 * @param stranger sign-in name of one with the same role for whom the path does not exist; empty for the usual one
 */
public record Route(String method, String path, Set<Role> roles, List<String> via, String owner, String stranger) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";
    private static final String ANY = "([^/?#]+)";

    static Route parse(String line) {
        String[] words = line.strip().split("\\s+");
        List<String> rest = List.of(words).subList(3, words.length);
        int by = rest.indexOf("by");
        List<String> via = rest.isEmpty() || by == 0 ? List.of() : rest.subList(1, by < 0 ? rest.size() : by);
        String[] people = by < 0 ? new String[] {"", ""} : (rest.get(by + 1) + "/ ").split("/");
        return new Route(words[0], words[1], roles(words[2]), via, people[0], people[1].strip());
    }

    private static Set<Role> roles(String who) {
        return switch (who) {
            case "everybody" -> Set.of();
            case "anybody-signed-in" -> EnumSet.allOf(Role.class);
            case "staff" -> EnumSet.complementOf(EnumSet.of(Role.CLIENT));
            default -> {
                Set<Role> roles = EnumSet.noneOf(Role.class);
                for (String role : who.split("\\+")) {
                    roles.add(Role.valueOf(role));
                }
                yield roles;
            }
        };
    }

    public boolean isOpen() {
        return roles.isEmpty();
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    public boolean hasIds() {
        return path.contains("{");
    }

    public boolean admits(Role role) {
        return isOpen() || roles.contains(role);
    }

    /** Who opens it in tests: a client by default where anybody may. */
    public String opener() {
        return owner.isEmpty()
                ? Cast.usual(isOpen() ? Role.CLIENT : roles.iterator().next())
                : owner;
    }

    /** Somebody who may pass the door, and for whom this very thing does not exist; null where there is nobody. */
    public String outsider() {
        if (stranger.equals("-")) {
            return null;
        }
        return stranger.isEmpty() ? Cast.stranger(roles.iterator().next()) : stranger;
    }

    /** The path with ids that nothing has; {@code {n}} is a number. */
    public String madeUp() {
        return PARAMETER
                .matcher(path)
                .replaceAll(parameter -> parameter.group().equals("{n}")
                        ? "1"
                        : UUID.randomUUID().toString());
    }

    /** The path with the ids of something that its opener really sees. */
    public String real(Portal portal) {
        if (!hasIds()) {
            return path;
        }
        Visitor visitor = portal.as(opener());
        Seen page = null;
        for (String next : via) {
            page = visitor.get(page == null ? next : concrete(next, page)).expect(200);
        }
        if (page == null) {
            throw new AssertionError(this + ": routes.txt does not say where its ids are found");
        }
        return concrete(path, page);
    }

    /** The template filled with the ids of the first link or form on the page that begins like it. */
    private static String concrete(String template, Seen page) {
        if (!template.contains("{")) {
            return template;
        }
        List<String> links = page.page().select("[href], [action], [formaction]").stream()
                .flatMap(element ->
                        List.of(element.attr("href"), element.attr("action"), element.attr("formaction")).stream())
                .toList();
        for (String kind : List.of(ID, ANY)) {
            Pattern beginning = beginning(template, kind);
            for (String link : links) {
                Matcher found = beginning.matcher(link);
                if (found.lookingAt()) {
                    return filled(template, found);
                }
            }
        }
        throw new AssertionError(page + " has no link like " + template + ": " + links);
    }

    private static Pattern beginning(String template, String kind) {
        String known = template.substring(0, template.lastIndexOf('}') + 1);
        StringBuilder pattern = new StringBuilder();
        Matcher parameters = PARAMETER.matcher(known);
        int at = 0;
        while (parameters.find()) {
            pattern.append(Pattern.quote(known.substring(at, parameters.start())))
                    .append(kind);
            at = parameters.end();
        }
        return Pattern.compile(pattern + "(?=[/?#]|$)");
    }

    private static String filled(String template, Matcher found) {
        String path = template;
        for (int i = 1; i <= found.groupCount(); i++) {
            path = PARAMETER.matcher(path).replaceFirst(Matcher.quoteReplacement(found.group(i)));
        }
        return path;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
