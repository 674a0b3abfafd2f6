package org.nightpost.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a site can set, read once at start from the environment ({@code NIGHTPOST_URL} is {@code nightpost.url}). */
@ApplicationScoped
public class Settings {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Inject
    @ConfigProperty(name = "nightpost.url")
    URI url;

    @Inject
    @ConfigProperty(name = "nightpost.bind")
    String bind;

    @Inject
    @ConfigProperty(name = "nightpost.data")
    Path data;

    @Inject
    @ConfigProperty(name = "nightpost.keys")
    Optional<Path> keys;

    @Inject
    @ConfigProperty(name = "nightpost.db.url")
    String database;

    @Inject
    @ConfigProperty(name = "nightpost.demo")
    Optional<Boolean> demo;

    @Inject
    @ConfigProperty(name = "nightpost.demo.renew")
    boolean demoRenew;

    @Inject
    @ConfigProperty(name = "nightpost.make.keys")
    boolean makeKeys;

    @Inject
    @ConfigProperty(name = "nightpost.proxies")
    Optional<List<String>> proxies;

    /** Where people reach the portal. Links, the cookie and the Origin check come from here, never from a header. */
    public URI url() {
        return url;
    }

    /** Scheme, host and port as a browser writes them into the Origin header (RFC 6454). */
    public String origin() {
        boolean usual = url.getPort() == -1
                || (url.getScheme().equals("http") && url.getPort() == 80)
                || (url.getScheme().equals("https") && url.getPort() == 443);
        return (url.getScheme() + "://" + url.getHost() + (usual ? "" : ":" + url.getPort())).toLowerCase(Locale.ROOT);
    }

    public boolean isHttps() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** True if both the address people use and the address the server listens on stay on this machine. */
    public boolean isLoopbackOnly() {
        return isLoopback(url.getHost()) && isLoopback(bind);
    }

    boolean isLoopback(String host) {
        return host != null && (LOOPBACK.contains(host) || host.startsWith("127."));
    }

    /** The address the server listens on. */
    public String bind() {
        return bind;
    }

    /** The folder for the embedded database, demo mails and logs; never inside the build. */
    public Path data() {
        return data;
    }

    /** The folder for root key and service keys: outside the database and, in earnest, outside its backups. */
    public Path keys() {
        return keys.orElseGet(() -> data.resolve("keys"));
    }

    public boolean isEmbeddedDatabase() {
        return database.startsWith("jdbc:h2:");
    }

    /** The made-up service. Off by itself as soon as a real database is configured; there it has to be asked for. */
    public boolean isDemo() {
        return demo.orElseGet(this::isEmbeddedDatabase);
    }

    /** The demo begins again: all that was written in it since is taken away. */
    public boolean isDemoRenewed() {
        return demoRenew;
    }

    /** On a real database keys are made only on this explicit order, and only while it is empty. */
    public boolean mayMakeKeys() {
        return isEmbeddedDatabase() || isDemo() || makeKeys;
    }

    /** Addresses of the proxies whose X-Forwarded-For is believed; empty: nobody's is. */
    public Set<String> proxies() {
        return Set.copyOf(proxies.orElse(List.of()));
    }
}
