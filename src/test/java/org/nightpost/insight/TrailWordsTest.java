package org.nightpost.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nightpost.Folders;

/** Every deed that the code writes on the trail has a sentence, somebody who sees it, and a place in the docs. */
class TrailWordsTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern RECORDED = Pattern.compile("\\brecord(?:First)?\\(([^;]*?),");
    private static final Pattern FACTOR = Pattern.compile("\\b(?:new FactorChanged|removed|removeAll)\\(([^;]*?)\\);");
    private static final Pattern TOLD = Pattern.compile("String deed\\(\\) \\{(.*?)\n    }", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+)\"");
    private static final Pattern END = Pattern.compile("\"(\\.[A-Za-z0-9.]+)\"");

    /** What {@code LetterDamaged} puts before the end of its word. */
    private static final List<String> DAMAGED = List.of("letter", "draft", "answer", "note", "opening");

    private final Set<String> deeds = deeds();

    @Test
    void theCodeIsReadAsItIsWritten() {
        assertTrue(
                deeds.containsAll(Set.of("letter.sent", "session.refused", "answer.damaged", "audit.head.mended")),
                deeds.toString());
    }

    @Test
    void everyDeedHasASentenceInEveryLanguage() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : Folders.files(Path.of("src/main/resources/messages"), ".properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            deeds.stream()
                    .filter(deed -> !texts.containsKey("trail.deed." + deed))
                    .forEach(deed -> silent.add(file.getFileName() + " trail.deed." + deed));
        }
        assertEquals(List.of(), silent, "the page of the trail shows sentences, not words of the code");
    }

    @Test
    void everyDeedIsOfAKindThatSomebodySees() {
        List<String> unseen =
                deeds.stream().filter(deed -> TrailKind.of(deed).isEmpty()).toList();
        assertEquals(List.of(), unseen, "enter the first word in TrailKind: who may see it?");
    }

    /** Its actor is a counsellor and its subject a client or a correspondence: side by side they say who writes to whom. */
    @Test
    void whatACounsellorDoesForAClientIsNotTheAdministrators() {
        for (String deed : List.of(
                "person.confirmedByCall", "access.codeMade", "access.factorReset", "access.givenBack", "epoch.begun")) {
            assertTrue(deeds.contains(deed) || deed.startsWith("person."), deed);
            assertEquals(TrailKind.LETTERS, TrailKind.of(deed).orElseThrow(), deed);
        }
        assertTrue(!TrailKind.ADMINISTRATORS.contains(TrailKind.LETTERS));
    }

    @Test
    void everyDeedIsInTheDocs() throws IOException {
        String docs = Files.readString(Path.of("docs/trail.md"));
        List<String> missing =
                deeds.stream().filter(deed -> !docs.contains("`" + deed + "`")).toList();
        assertEquals(List.of(), missing, "enter them in docs/trail.md");
    }

    private static Set<String> deeds() {
        Set<String> deeds = new TreeSet<>(Set.of("audit.head.mended"));
        for (Path file : Folders.files(CODE, ".java")) {
            String code = read(file);
            if (!file.endsWith("AuditTrail.java")) {
                RECORDED.matcher(code).results().forEach(call -> words(call.group(1), deeds));
            }
            FACTOR.matcher(code).results().forEach(call -> words(call.group(1), deeds));
            if (code.contains("Audited")) {
                TOLD.matcher(code).results().forEach(body -> words(body.group(1), deeds));
            }
        }
        return deeds;
    }

    private static void words(String code, Set<String> deeds) {
        Matcher words = WORD.matcher(code);
        while (words.find()) {
            deeds.add(words.group(1));
        }
        Matcher ends = END.matcher(code);
        while (ends.find()) {
            DAMAGED.forEach(kind -> deeds.add(kind + ends.group(1)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
