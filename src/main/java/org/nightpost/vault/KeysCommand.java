package org.nightpost.vault;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code nightpost keys make}, {@code print} and {@code verify}, with a Java runtime and without a portal. Settings come
 * from the environment as the portal's do, a typed key from standard input: neither stands in a process list or in the
 * history of a shell. The only word that is taken as an argument is the one that says what to do.
 */
public final class KeysCommand {
    /** sysexits.h: wrong use; what was typed is not right; cannot be written; configuration error. */
    static final int USAGE = 64;

    static final int WRONG = 65;
    static final int CANNOT = 73;
    static final int REFUSED = 78;

    private static final String PLACE = "NIGHTPOST_ROOT_KEY, the credential store or root.key";

    private final Map<String, String> settings;
    private final PrintStream out;
    private final Reader in;

    KeysCommand(Map<String, String> settings, PrintStream out, Reader in) {
        this.settings = settings;
        this.out = out;
        this.in = in;
    }

    /** Ends with a code of sysexits.h; 0 if all is well. */
    public static void main(String[] words) {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Reader typed = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        Runtime.getRuntime()
                .exit(new KeysCommand(System.getenv(), console, typed).run(words.length == 1 ? words[0] : ""));
    }

    int run(String word) {
        try {
            return switch (word) {
                case "make" -> make();
                case "print" -> print();
                case "verify" -> verify();
                default -> {
                    out.println("usage: nightpost keys make | print | verify | rotate | status | retire");
                    yield USAGE;
                }
            };
        } catch (StartRefused refused) {
            out.println(refused.getMessage());
            return REFUSED;
        } catch (IOException e) {
            out.println("The keys in " + path() + " cannot be read or written (" + e + ").");
            return CANNOT;
        }
    }

    private int make() throws IOException {
        if (!folder().make()) {
            out.println("There are service keys in " + path() + " already; nothing was changed.");
            return CANNOT;
        }
        out.println("Keys for a new database were made in " + path() + ", under the root key " + folder().rootPrint()
                + ".");
        out.println("Now put the root key on paper (nightpost keys print), check the paper (nightpost keys verify),");
        out.println("and put it into a safe.");
        return 0;
    }

    private int print() throws IOException {
        @Nullable String key = folder().rootText();
        if (key == null) {
            throw new StartRefused(
                    "There is no root key: set NIGHTPOST_ROOT_KEY or NIGHTPOST_CREDENTIAL_STORE, or put root.key into "
                            + path() + ".");
        }
        String print = RootKey.of(key, PLACE).print();
        if (!print.equals(folder().rootPrint())) {
            out.println("The root key in " + PLACE + " (" + print + ") is not the one that opens service.keys in "
                    + path() + " (" + folder().rootPrint() + "). It was not printed.");
            return WRONG;
        }
        out.println("NIGHTPOST ROOT KEY " + print + "\n");
        rows(RootCopy.groups(key));
        out.println();
        out.println("This key opens the file service.keys of our letter portal. Without it no letter can ever be");
        out.println("opened again. Whoever has it, that file and the database can try to guess passphrases. Keep it");
        out.println("in a safe, away from the backups. Capital and small letters differ. The two characters after a");
        out.println("dot check the four before it. To check this paper: nightpost keys verify");
        return 0;
    }

    private void rows(List<String> groups) {
        for (int at = 0; at < groups.size(); at += 4) {
            out.println("  " + String.join("   ", groups.subList(at, Math.min(at + 4, groups.size()))));
        }
    }

    private int verify() throws IOException {
        // Without the root key, which may be elsewhere by now.
        String expected = new KeyFolder(path(), null).rootPrint();
        out.println(
                "Type the " + RootCopy.GROUPS + " groups from the paper, each with its dot and two characters, in as");
        out.println("many lines as you like. An empty line ends.");
        RootCopy.Typed copy = RootCopy.read(typed());
        if (!copy.wrong().isEmpty()) {
            out.println("A slip: look again at group " + numbers(copy.wrong()) + ". Nothing else was compared.");
            return WRONG;
        }
        String print = RootKey.of(copy.base64(), "what was typed").print();
        if (!print.equals(expected)) {
            out.println("No slip, but another key: the paper holds " + print + ", and service.keys in " + path()
                    + " needs " + expected + ".");
            return WRONG;
        }
        new KeyFolder(path(), copy.base64()).open(true, false);
        out.println("The paper is right: its key, " + print + ", opens service.keys in " + path() + ".");
        return 0;
    }

    private String typed() throws IOException {
        StringBuilder typed = new StringBuilder();
        BufferedReader lines = new BufferedReader(in);
        @Nullable String line = lines.readLine();
        while (line != null && !(line.isBlank() && typed.length() > 0)) {
            typed.append(line.isBlank() ? "" : line + " ");
            line = lines.readLine();
        }
        return typed.toString();
    }

    private static String numbers(List<Integer> groups) {
        return groups.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private KeyFolder folder() {
        return new KeyFolder(path(), RootKeyPlace.text(settings));
    }

    private Path path() {
        String keys = settings.getOrDefault("NIGHTPOST_KEYS", "");
        return keys.isBlank() ? Path.of(settings.getOrDefault("NIGHTPOST_DATA", "data"), "keys") : Path.of(keys);
    }
}
