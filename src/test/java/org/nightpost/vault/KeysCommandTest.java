package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with which an operator makes keys, puts the root key on paper and checks the paper. */
class KeysCommandTest {
    @TempDir
    Path data;

    private final Map<String, String> settings = new HashMap<>();
    private String said = "";

    @BeforeEach
    void inItsFolder() {
        settings.put("NIGHTPOST_DATA", data.toString());
    }

    @Test
    void whatIsPrintedIsFoundRightWhenItIsTypedAgain() throws IOException {
        assertEquals(0, run("make", ""));
        assertFalse(said.contains(root()), said);
        assertEquals(0, run("print", ""));
        assertEquals(0, run("verify", paper()));
        assertTrue(said.contains("The paper is right"), said);
        assertFalse(said.contains(root()), said);
    }

    @Test
    void keysAreNeverMadeOverOthers() throws IOException {
        run("make", "");
        String before = Files.readString(service());
        assertEquals(KeysCommand.CANNOT, run("make", ""));
        assertEquals(before, Files.readString(service()));
    }

    @Test
    void aSlipIsToldFromAnotherKey() {
        settings.put("NIGHTPOST_ROOT_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        run("make", "");
        run("print", "");
        String paper = paper();
        char slip = 'x';
        assertEquals(KeysCommand.WRONG, run("verify", paper.substring(0, 10) + slip + paper.substring(11)));
        assertTrue(said.contains("A slip: look again at group 2."), said);

        assertEquals(KeysCommand.WRONG, run("verify", String.join(" ", RootCopy.groups(RootKey.random()))));
        assertTrue(said.contains("another key"), said);
    }

    @Test
    void thePaperIsCheckedWhereTheRootKeyIsNot() throws IOException {
        run("make", "");
        run("print", "");
        String paper = paper();
        Files.delete(keys().resolve("root.key"));
        assertEquals(0, run("verify", paper));
        assertEquals(KeysCommand.REFUSED, run("print", ""));
    }

    @Test
    void aKeyFromTheEnvironmentIsPrintedOnlyIfItOpensTheServiceKeys() {
        String root = RootKey.random();
        settings.put("NIGHTPOST_ROOT_KEY", root);
        assertEquals(0, run("make", ""));
        assertFalse(Files.exists(keys().resolve("root.key")));
        assertEquals(0, run("print", ""));
        assertTrue(said.contains(String.join("   ", RootCopy.groups(root).subList(0, 4))), said);

        settings.put("NIGHTPOST_ROOT_KEY", RootKey.random());
        assertEquals(KeysCommand.WRONG, run("print", ""));
        assertFalse(
                said.contains(
                        RootCopy.groups(settings.get("NIGHTPOST_ROOT_KEY")).get(0)),
                said);
    }

    @Test
    void damagedOrMissingServiceKeysAreSaidToBeSo() throws IOException {
        assertEquals(KeysCommand.REFUSED, run("verify", "anything"));
        assertTrue(said.contains("There are no service keys"), said);
        run("make", "");
        run("print", "");
        String paper = paper();
        Files.writeString(service(), Files.readString(service()).replaceFirst("(?m)^keys .", "keys -"));
        assertEquals(KeysCommand.REFUSED, run("verify", paper));
        assertTrue(said.contains("damaged"), said);
    }

    @Test
    void anEmptyLineEndsWhatIsTyped() {
        run("make", "");
        run("print", "");
        assertEquals(0, run("verify", "\n\n" + paper() + "\n\nmore"));
    }

    @Test
    void anythingElseIsAnsweredWithItsUse() {
        assertEquals(KeysCommand.USAGE, run("rotate", ""));
        assertEquals(KeysCommand.USAGE, run("", ""));
    }

    private int run(String word, String typed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = new KeysCommand(settings, console, new StringReader(typed)).run(word);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String paper() {
        Matcher groups = Pattern.compile("\\S{4}\\.[0-9A-Z]{2}(?=\\s)").matcher(said);
        String paper = groups.results().map(group -> group.group()).collect(Collectors.joining(" "));
        assertEquals(RootCopy.GROUPS, paper.split(" ").length, said);
        return paper;
    }

    private Path keys() {
        return data.resolve("keys");
    }

    private Path service() {
        return keys().resolve("service.keys");
    }

    private String root() throws IOException {
        return Files.readString(keys().resolve("root.key")).strip();
    }
}
