package org.nightpost.correspondence.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.RichText;

/**
 * The links of a letter, counted from 0 through all its passages and materials. A link leaves by its number and never by
 * an address in the URL, so that the link page cannot be made to lead somewhere that no letter names (CWE-601).
 */
final class LetterLinks {
    private static final String HTTPS = "https://";

    private LetterLinks() {}

    /** How many links this part has. */
    static int count(Part part) {
        return of(part).size();
    }

    /** The n-th link of the letter, if it leads to another host. */
    static Optional<Target> find(LetterContent content, int n) {
        List<String> all = new ArrayList<>();
        content.parts().forEach(part -> all.addAll(of(part)));
        return n >= 0 && n < all.size() ? target(all.get(n)) : Optional.empty();
    }

    static String path(LetterId letter, int n) {
        return "/letters/" + letter + "/links/" + n;
    }

    /** Where a link leads. */
    record Target(String host, String address) {}

    private static List<String> of(Part part) {
        if (part instanceof Passage passage && passage.words() instanceof Words.Rich rich) {
            return RichText.links(rich.html());
        }
        // A material whose address is none keeps its number, or all numbers after it would change.
        return part instanceof Material material
                ? List.of(material.host().isPresent() ? material.address() : "")
                : List.of();
    }

    private static Optional<Target> target(String address) {
        if (!address.regionMatches(true, 0, HTTPS, 0, HTTPS.length())) {
            return Optional.empty();
        }
        // What is stored has no user information, so the host ends at the first of these.
        String host = address.substring(HTTPS.length()).split("[/?#:]", 2)[0];
        return host.isEmpty() ? Optional.empty() : Optional.of(new Target(host, address));
    }
}
