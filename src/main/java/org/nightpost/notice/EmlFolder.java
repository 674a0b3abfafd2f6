package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The demo's mailbox: no mail leaves the machine, each becomes an {@code .eml} file in {@code mail} below the data
 * folder, readable by the portal's own account alone. The newest two hundred are kept.
 */
@ApplicationScoped
public class EmlFolder implements Carrier {
    private static final int CAP = 200;
    private static final Logger LOG = Logger.getLogger(EmlFolder.class.getName());

    /** Sorts as the times do. */
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Inject
    @ConfigProperty(name = "nightpost.data")
    private String data;

    protected EmlFolder() {}

    EmlFolder(Path data) {
        this.data = data.toString();
    }

    /** Writes the file whole or not at all. The same mail again takes the place of its first copy of that second. */
    @Override
    public Outcome carry(MimeMessage mail) {
        try {
            Path folder = folder();
            Path part = Files.createTempFile(
                    folder,
                    "part",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(part)) {
                mail.writeTo(out);
            }
            Files.move(part, folder.resolve(name(mail)), StandardCopyOption.ATOMIC_MOVE);
            keepNewest();
            return Outcome.SENT;
        } catch (IOException | MessagingException e) {
            LOG.log(
                    Level.WARNING,
                    "a mail of the demo could not be written: {0}",
                    e.getClass().getName());
            return Outcome.LATER;
        }
    }

    /**
     * The newest mails, newest first.
     *
     * @param most how many at most
     */
    public List<DemoMail> latest(int most) {
        List<DemoMail> mails = new ArrayList<>();
        for (Path file : newestFirst()) {
            if (mails.size() == most) {
                break;
            }
            read(file).ifPresent(mails::add);
        }
        return mails;
    }

    private Path folder() throws IOException {
        return Files.createDirectories(
                Path.of(data, "mail"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static String name(MimeMessage mail) throws MessagingException {
        String unique = mail.getMessageID().replaceAll("[^A-Za-z0-9-]", "");
        return STAMP.format(mail.getSentDate().toInstant()) + "-" + unique + ".eml";
    }

    private void keepNewest() throws IOException {
        List<Path> files = newestFirst();
        for (Path old : files.subList(Math.min(CAP, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    private List<Path> newestFirst() {
        Path folder = Path.of(data, "mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<DemoMail> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            String to = ((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress();
            return Optional.of(new DemoMail(
                    file.getFileName().toString(),
                    mail.getSentDate().toInstant(),
                    to,
                    mail.getSubject(),
                    ((String) mail.getContent()).replace("\r\n", "\n")));
        } catch (IOException | MessagingException | RuntimeException e) {
            // Deleted meanwhile, or a file that somebody put there: the page shows the others.
            return Optional.empty();
        }
    }
}
