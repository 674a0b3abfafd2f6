package org.nightpost.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.ServiceKeys;

/**
 * The end of the chain as this host last saw it, in the file {@code audit.seen} of the data folder. Whoever has the
 * database alone could cut off the newest lines and put an older head back, whose proof is right; this file remembers
 * that there was more. It lies outside the database, so it is only as good as the host.
 */
@ApplicationScoped
public class Anchor {
    private static final Logger LOG = Logger.getLogger(Anchor.class.getName());
    private static final String TITLE = "nightpost trail 1";
    private static final Head NONE = new Head(0, Chain.BEGINNING, Chain.BEGINNING);

    private final ServiceKeys keys;
    private final Path file;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Anchor() {
        this.keys = null;
        this.file = null;
    }

    @Inject
    Anchor(ServiceKeys keys, @ConfigProperty(name = "nightpost.data") Path data) {
        this.keys = keys;
        this.file = data.resolve("audit.seen");
    }

    /** In this data folder, without a container. */
    public static Anchor in(Path data, ServiceKeys keys) {
        return new Anchor(keys, data);
    }

    /**
     * Remembers a head that is further on the same chain. One that is shorter, or leads past what was seen, takes nothing's
     * place, also after a start: or else nobody would ever learn that the end was cut off while the portal stood still, or
     * that a backup was put back. Never throws: linking does not depend on it.
     *
     * @param onChain whether the database still has the link that was seen
     */
    void keep(Head head, Predicate<Head> onChain) {
        Head seen = seen().orElse(NONE);
        if (head.number() <= seen.number() || (seen.number() > 0 && !onChain.test(seen))) {
            return;
        }
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, List.of(TITLE, Long.toString(head.number()), text(head.chain()), text(head.mac())));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} could not be written: {1}", new Object[] {
                file.getFileName(), e.getClass().getName()
            });
        }
    }

    /** The furthest head that this host has seen; none on the first day, or if the file is not the portal's. */
    Optional<Head> seen() {
        try {
            @Nullable Head head = Files.exists(file) ? parse(Files.readAllLines(file, StandardCharsets.UTF_8)) : null;
            return Optional.ofNullable(head).filter(read -> read.isAuthentic(keys));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "{0} could not be read: {1}", new Object[] {
                file.getFileName(), e.getClass().getName()
            });
            return Optional.empty();
        }
    }

    /** The trail begins anew, as when the demo is renewed. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} could not be deleted: {1}", new Object[] {
                file.getFileName(), e.getClass().getName()
            });
        }
    }

    private static @Nullable Head parse(List<String> lines) {
        return lines.size() == 4 && lines.get(0).equals(TITLE)
                ? new Head(Long.parseLong(lines.get(1)), bytes(lines.get(2)), bytes(lines.get(3)))
                : null;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
