package org.nightpost.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nightpost.Folders;

/** The interface's texts: complete and in step in every language, and none is asked for that is not there. */
class TextsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** Names of deeds in the trail look like keys. */
    private static final Pattern DEED = Pattern.compile("\\brecord(First)?\\(\\s*\"[^\"]*\"");

    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[a-z0-9-]+)+\\.?");

    private final Map<String, Properties> languages = languages();
    private final Properties english = languages.get("messages_en.properties");

    @Test
    void everyLanguageHasTheSameKeys() {
        languages.forEach((file, texts) -> {
            Set<String> missing = new TreeSet<>(english.stringPropertyNames());
            missing.removeAll(texts.stringPropertyNames());
            assertEquals(Set.of(), missing, file + " lacks texts");
            Set<String> surplus = new TreeSet<>(texts.stringPropertyNames());
            surplus.removeAll(english.stringPropertyNames());
            assertEquals(Set.of(), surplus, file + " has texts that English lacks");
        });
    }

    @Test
    void everyLanguageHasTheSamePlaceholders() {
        List<String> different = new ArrayList<>();
        languages.forEach((file, texts) -> texts.forEach((key, text) -> {
            if (!placeholders(text).equals(placeholders(english.getOrDefault(key, "")))) {
                different.add(file + " " + key);
            }
        }));
        assertEquals(List.of(), different);
    }

    /** To MessageFormat it is a quote: it vanishes, and takes the placeholders after it along. */
    @Test
    void noTextWithPlaceholdersHasAStraightApostrophe() {
        List<String> straight = new ArrayList<>();
        languages.forEach((file, texts) -> texts.forEach((key, text) -> {
            if (!placeholders(text).isEmpty() && text.toString().contains("'")) {
                straight.add(file + " " + key);
            }
        }));
        assertEquals(List.of(), straight);
    }

    @Test
    void everyTextWithPlaceholdersCanBeFilled() {
        languages.forEach((file, texts) -> texts.forEach((key, text) -> {
            if (!placeholders(text).isEmpty()) {
                String filled = new MessageFormat(text.toString(), Locale.ENGLISH)
                        .format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
                assertFalse(PLACEHOLDER.matcher(filled).find(), file + " " + key + " becomes " + filled);
            }
        }));
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path file : Folders.files(MESSAGES, ".properties")) {
            Set<String> seen = new TreeSet<>();
            for (String line : Files.readAllLines(file)) {
                String key = line.split("=", 2)[0].strip();
                if (line.contains("=") && !line.startsWith("#") && !seen.add(key)) {
                    twice.add(file.getFileName() + " " + key);
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void everyTextThatATemplateAsksForExists() throws IOException {
        assertEquals(List.of(), unknownKeys(Path.of("src/main/jte"), ".jte"));
    }

    @Test
    void everyTextThatTheCodeAsksForExists() throws IOException {
        assertEquals(List.of(), unknownKeys(Path.of("src/main/java"), ".java"));
    }

    /** A literal that begins with a feature is a key; one that ends in a point is the beginning of several. */
    private List<String> unknownKeys(Path folder, String ending) throws IOException {
        Set<String> features = english.stringPropertyNames().stream()
                .map(key -> key.split("\\.")[0])
                .collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (Path file : Folders.files(folder, ending)) {
            Matcher literals =
                    LITERAL.matcher(DEED.matcher(Files.readString(file)).replaceAll(""));
            while (literals.find()) {
                String key = literals.group(1);
                boolean isKey = KEY.matcher(key).matches() && features.contains(key.split("\\.")[0]);
                if (isKey && !exists(key)) {
                    unknown.add(file.getFileName() + " " + key);
                }
            }
        }
        return unknown;
    }

    private boolean exists(String key) {
        return key.endsWith(".")
                ? english.stringPropertyNames().stream().anyMatch(known -> known.startsWith(key))
                : english.containsKey(key);
    }

    private static Set<String> placeholders(Object text) {
        return PLACEHOLDER
                .matcher(text.toString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Properties> languages() {
        Map<String, Properties> languages = new TreeMap<>();
        for (Path file : Folders.files(MESSAGES, ".properties")) {
            Properties texts = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                texts.load(in);
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
            languages.put(file.getFileName().toString(), texts);
        }
        return languages;
    }
}
