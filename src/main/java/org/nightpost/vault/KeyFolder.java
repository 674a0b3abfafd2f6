package org.nightpost.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of the service lie, outside the database and outside its backups: {@code service.keys}, encrypted under
 * the root key, and for trials the root key itself in {@code root.key}, which only the portal's own account may read.
 *
 * <p>A file that is there is never overwritten, but for one case: a rotation puts service keys in the place of the ones from
 * before, which stay beside them.
 */
public final class KeyFolder {
    private static final System.Logger LOG = System.getLogger(KeyFolder.class.getName());
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path folder;
    private final @Nullable String given;

    /**
     * @param folder made when keys are made
     * @param rootKey 32 bytes in base64, from the environment; null or blank for the file {@code root.key} in the folder.
     *     If both are there, this one counts
     */
    public KeyFolder(Path folder, @Nullable String rootKey) {
        this.folder = folder;
        this.given = rootKey == null || rootKey.isBlank() ? null : rootKey;
    }

    /**
     * The service's keys; makes them if there are none, the database is new, and it was allowed.
     *
     * @throws StartRefused with what is wrong and what to do
     */
    Keysets open(boolean databaseInUse, boolean createAllowed) {
        try {
            if (Files.exists(serviceFile())) {
                return read(databaseInUse);
            }
            if (databaseInUse) {
                throw new StartRefused(
                        "The database has data, but the service keys that open it are missing: " + serviceFile()
                                + ". Restore this file from its backup. New keys could open none of it, so none were made.");
            }
            if (!createAllowed) {
                throw new StartRefused("There are no keys in " + folder + " and making new ones was not ordered."
                        + " Restore them, or order new keys for this new database; nothing was changed.");
            }
            create();
            return read(false);
        } catch (IOException e) {
            throw new StartRefused("The keys in " + folder + " cannot be read or written (" + e + ").", e);
        }
    }

    /**
     * Makes keys for a database that is still to come.
     *
     * @return false if there are service keys already; then nothing was changed
     */
    boolean make() throws IOException {
        if (Files.exists(serviceFile())) {
            return false;
        }
        create();
        read(false);
        return true;
    }

    /** The print of the root key under which the service keys lie; they need not be opened for it. */
    String rootPrint() throws IOException {
        if (!Files.exists(serviceFile())) {
            throw new StartRefused("There are no service keys in " + folder + ": set NIGHTPOST_KEYS or NIGHTPOST_DATA"
                    + " as the portal has it. Nothing was changed.");
        }
        return ServiceKeysFile.rootPrint(
                Files.readString(serviceFile(), StandardCharsets.ISO_8859_1),
                serviceFile().toString());
    }

    /** The root key in base64, for a copy on paper; null if there is none. */
    @Nullable
    String rootText() throws IOException {
        if (given != null) {
            return given.strip();
        }
        return Files.exists(rootFile())
                ? Files.readString(rootFile(), StandardCharsets.ISO_8859_1).strip()
                : null;
    }

    /** The text of the service keys as it lies there now: whether somebody has changed it since. */
    String serviceText() {
        try {
            return Files.readString(serviceFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new StartRefused("The keys in " + folder + " cannot be read (" + e + ").", e);
        }
    }

    /**
     * Puts these keys in the place of the ones that are there, all of the file or nothing.
     *
     * @throws StartRefused if that cannot be done; then nothing was changed
     */
    void replace(Keysets keysets) {
        try {
            @Nullable RootKey root = root();
            if (root == null) {
                throw new StartRefused("The root key is missing: the service keys cannot be written anew.");
            }
            Path part = part(ServiceKeysFile.text(keysets, root));
            Files.move(part, serviceFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            keep(folder);
        } catch (IOException e) {
            throw new StartRefused("The keys in " + folder + " cannot be written (" + e + ").", e);
        }
    }

    /**
     * Keeps the present file beside itself: a backup of the database that was made until now opens with nothing else.
     *
     * @return where
     */
    Path keepAs(String ending) {
        Path copy = folder.resolve("service.keys." + ending);
        try {
            write(copy, serviceText());
        } catch (IOException e) {
            throw new StartRefused("The keys in " + folder + " cannot be written (" + e + ").", e);
        }
        return copy;
    }

    private Keysets read(boolean databaseInUse) throws IOException {
        @Nullable RootKey root = root();
        if (root == null) {
            throw new StartRefused("The root key is missing. "
                    + (databaseInUse ? "The database has data" : "There are service keys in " + folder)
                    + ", and only the root key they were made with opens them: set NIGHTPOST_ROOT_KEY or put back "
                    + rootFile() + ". Nothing was changed.");
        }
        warnIfOpen(serviceFile());
        String text = Files.readString(serviceFile(), StandardCharsets.ISO_8859_1);
        return ServiceKeysFile.open(text, root, serviceFile().toString());
    }

    private @Nullable RootKey root() throws IOException {
        if (given != null) {
            return RootKey.of(given, "NIGHTPOST_ROOT_KEY");
        }
        if (!Files.exists(rootFile())) {
            return null;
        }
        warnIfOpen(rootFile());
        return RootKey.of(
                Files.readString(rootFile(), StandardCharsets.ISO_8859_1),
                rootFile().toString());
    }

    private void create() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        if (given == null) {
            // Left from a start that was cut off, it is as good as a new one: nothing was encrypted under it.
            write(rootFile(), RootKey.random() + "\n");
        }
        @Nullable RootKey root = root();
        if (root != null) {
            write(serviceFile(), ServiceKeysFile.text(Keysets.generate(), root));
        }
    }

    /**
     * All of the file or nothing, and never over another: two nodes may start at once, and a kill may come at any moment.
     * What lies there afterwards counts, whoever wrote it.
     */
    private void write(Path file, String text) throws IOException {
        Path part = part(text);
        try {
            link(part, file);
            keep(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path part(String text) throws IOException {
        Path part = Files.createTempFile(folder, "new-", ".part", ownerOnly("rw-------"));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return part;
    }

    private static void link(Path part, Path file) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            LOG.log(System.Logger.Level.INFO, "{0} is there already and stays.", file);
        } catch (UnsupportedOperationException e) {
            Files.move(part, file);
        }
    }

    /** The name in the folder must survive a power cut too, not only the bytes. */
    private static void keep(Path folder) throws IOException {
        if (posix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void warnIfOpen(Path file) throws IOException {
        if (isOpenToOthers(file)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} can be read or written by other accounts of this host: chmod 600 {0}",
                    file);
        }
    }

    static boolean isOpenToOthers(Path file) throws IOException {
        return posix() && !Collections.disjoint(OTHERS, Files.getPosixFilePermissions(file));
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private Path serviceFile() {
        return folder.resolve("service.keys");
    }

    private Path rootFile() {
        return folder.resolve("root.key");
    }
}
