package org.nightpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What whoever reads somebody's mails finds there: the demo writes them into files. */
public final class Mailbox {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final String address;
    private final Set<Path> read = new HashSet<>();

    public Mailbox(Portal portal, String address) {
        this.folder = portal.data().resolve("mail");
        this.address = address;
        read.addAll(mails());
    }

    /** The path of the next mail's link that begins so; waits until the postman was here. */
    public String link(String beginning) {
        Pattern link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(beginning) + "[^\\s]*)");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (Path mail : mails()) {
                Matcher found = link.matcher(text(mail));
                if (!read.contains(mail) && found.find()) {
                    read.add(mail);
                    return found.group(1);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("No mail to " + address + " with a link to " + beginning);
    }

    /** The next mail as it was sent, lines of its text whole; waits until the postman was here. */
    public String next() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (Path mail : mails()) {
                if (read.add(mail)) {
                    return text(mail).replace("\r\n", "\n");
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("No mail to " + address);
    }

    /** Everything that was mailed here, as text. */
    public List<String> texts() {
        return mails().stream().map(Mailbox::text).toList();
    }

    private List<Path> mails() {
        return Folders.files(folder, ".eml").stream()
                .filter(mail -> text(mail).contains("To: " + address))
                .toList();
    }

    private static String text(Path mail) {
        try {
            // Quoted-printable breaks long links.
            return Files.readString(mail)
                    .replace("=\r\n", "")
                    .replace("=\n", "")
                    .replace("=3D", "=");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
