package org.nightpost.correspondence.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.html.PlainText;

/**
 * Something to read, watch or do elsewhere.
 *
 * @param address https, to be checked with {@link #host()}: in a draft it is whatever was typed
 * @param why the counsellor's reason, shown beside it
 * @param minutes how long it takes, 0 if not said
 */
public record Material(UUID id, String title, String address, String why, int minutes) implements Part {
    public Material {
        title = PlainText.line(title);
        address = PlainText.line(address);
        why = PlainText.canonical(why);
    }

    /** A material nobody has filled in yet. */
    public static Material empty() {
        return new Material(UUID.randomUUID(), "", "", "", 0);
    }

    /**
     * The host that is shown beside the link; empty if the address is none to be linked: https only, a named host, and no
     * name before an {@code @}, which would make one host look like another.
     */
    public Optional<String> host() {
        try {
            URI uri = new URI(address);
            boolean good =
                    "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            return good ? Optional.of(uri.getHost()) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public Part withId(UUID other) {
        return new Material(other, title, address, why, minutes);
    }

    @Override
    public boolean isBlank() {
        return text().isBlank() && minutes == 0;
    }

    @Override
    public String text() {
        return String.join("\n", title, address, why);
    }

    @Override
    public String toString() {
        return "Material[" + id + "]";
    }
}
