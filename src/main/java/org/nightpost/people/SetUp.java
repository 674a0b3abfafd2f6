package org.nightpost.people;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.security.FirstPair;
import org.nightpost.security.LetterKeyOffer;
import org.nightpost.security.Role;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.web.Settings;

/**
 * The first start in earnest: with no person in the database, a link that works once makes whoever uses it the
 * administrator. It goes to the console and into a file that only the portal's own user can read.
 */
@Deed
public class SetUp {
    private static final System.Logger CONSOLE = System.getLogger("nightpost.console");
    private static final String PURPOSE = "set-up-link";
    private static final int SECRET = 24;

    @Inject
    SetUpLinks links;

    @Inject
    AdmitPerson admit;

    @Inject
    LetterKeyOffer letterKey;

    @Inject
    AuditTrail trail;

    @Inject
    ServiceKeys keys;

    @Inject
    Settings settings;

    private final SecureRandom random = new SecureRandom();

    /** Offers a new link if there is no person yet; an older link stops working. */
    public void offerIfNobodyIsHere() {
        if (links.isAnybodyHere()) {
            return;
        }
        byte[] bytes = new byte[SECRET];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.replace(hash(secret));
        String link = settings.url() + (settings.url().toString().endsWith("/") ? "" : "/") + "set-up/" + secret;
        Path file = settings.data().resolve("set-up-link");
        write(file, link + "\n");
        CONSOLE.log(
                System.Logger.Level.INFO,
                "\nNobody is here yet. Whoever opens this link first becomes the administrator:\n  " + link
                        + "\nIt is also in " + file.toAbsolutePath() + "\n");
    }

    /** True if this is the secret of the present link. */
    public boolean isValid(String secret) {
        return !links.isAnybodyHere() && links.has(hash(secret));
    }

    /**
     * Makes the administrator and uses up the link.
     *
     * @param pair made for this person before
     * @return false if the link is not, or no longer, valid: then nothing was done
     */
    public boolean use(String secret, Profile administrator, String signInName, FirstPair pair) {
        if (!isValid(secret) || !links.use(hash(secret))) {
            return false;
        }
        admit.admit(administrator, Set.of(Role.ADMINISTRATOR), signInName, pair, "");
        letterKey.owe(administrator.id());
        trail.record("setup.used", administrator.id());
        try {
            Files.deleteIfExists(settings.data().resolve("set-up-link"));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
        return true;
    }

    /** The database holds no secret that works: only its MAC. */
    private byte[] hash(String secret) {
        return keys.mac(PURPOSE, secret.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "set-up",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}
