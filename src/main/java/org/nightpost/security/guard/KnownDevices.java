package org.nightpost.security.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.web.Settings;
import org.nightpost.web.Visit;
import org.nightpost.web.VisitFilter;

/**
 * Knows a browser again on which somebody has signed in whole (OWASP: device cookies). It opens nothing and is no factor:
 * guesses from there are counted apart, so that a stranger who uses up the tries for a name does not lock its owner out.
 *
 * <p>The cookie holds nothing but random bytes, a time and a proof; whose it is cannot be read from it. It remembers up to
 * four subjects, for people who share a device, each for a year.
 */
@ApplicationScoped
public class KnownDevices {
    private static final String PURPOSE = "known-device";
    private static final Duration KNOWN = Duration.ofDays(365);
    private static final int MOST = 4;
    private static final int CLAIMS = 16 + 8;

    @Inject
    ServiceKeys keys;

    @Inject
    PortalClock clock;

    @Inject
    Settings settings;

    @Inject
    Visit visit;

    private final SecureRandom random = new SecureRandom();

    /**
     * The cookie for the answer to a sign-in that is whole, second factor included: before that, every half sign-in would
     * make a device with fresh tries. Not on a device that other people use.
     *
     * @param subject as given to {@link Guard#attempt} at the sign-in
     */
    public NewCookie remember(String subject) {
        byte[] device = new byte[16];
        random.nextBytes(device);
        String known = here(subject);
        byte[] claims = ByteBuffer.allocate(CLAIMS)
                .put(known.isEmpty() ? device : HexFormat.of().parseHex(known))
                .putLong(clock.millis())
                .array();
        byte[] mac = proof(subject, claims);
        byte[] whole =
                ByteBuffer.allocate(CLAIMS + mac.length).put(claims).put(mac).array();
        List<String> entries = new ArrayList<>();
        entries.add(Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
        for (String entry : entries()) {
            if (entries.size() < MOST && device(entry, subject).isEmpty()) {
                entries.add(entry);
            }
        }
        return new NewCookie.Builder(VisitFilter.DEVICE)
                .value(String.join(".", entries))
                .path("/")
                .maxAge((int) KNOWN.toSeconds())
                .httpOnly(true)
                .secure(settings.isHttps())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The device's number if this subject is known on the one behind this request; empty text if not. */
    String here(String subject) {
        return entries().stream()
                .map(entry -> device(entry, subject))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private List<String> entries() {
        String cookie = visit.device();
        return cookie.isEmpty() ? List.of() : List.of(cookie.split("\\.", MOST + 1));
    }

    private Optional<String> device(String entry, String subject) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(entry);
            if (whole.length <= CLAIMS) {
                return Optional.empty();
            }
            byte[] claims = new byte[CLAIMS];
            byte[] mac = new byte[whole.length - CLAIMS];
            ByteBuffer.wrap(whole).get(claims).get(mac);
            Instant since = Instant.ofEpochMilli(ByteBuffer.wrap(claims, 16, 8).getLong());
            boolean ours = keys.macMatches(mac, PURPOSE, subject.getBytes(StandardCharsets.UTF_8), claims)
                    && since.plus(KNOWN).isAfter(clock.instant());
            return ours ? Optional.of(HexFormat.of().formatHex(claims, 0, 16)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] proof(String subject, byte[] claims) {
        return keys.mac(PURPOSE, subject.getBytes(StandardCharsets.UTF_8), claims);
    }
}
