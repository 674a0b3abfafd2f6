package org.nightpost.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What lies in the database: known classes, and for each text column a decision whether it is sealed. */
class StoredTest {
    private static final List<Class<? extends java.lang.annotation.Annotation>> STORED =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    /** What a text column may be; binary ones may be the others too. */
    private static final Set<String> CLASSES = Set.of("clear", "sealed", "wrapped", "hash", "public-key", "salt");

    @Test
    void thePersistenceUnitListsExactlyTheAnnotatedClasses() throws Exception {
        Set<String> annotated = Code.ALL.stream()
                .filter(type -> STORED.stream().anyMatch(type::isAnnotatedWith))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        String unit = Files.readString(Path.of("src/main/resources/META-INF/persistence.xml"));
        Set<String> listed = Pattern.compile("<class>(.+?)</class>")
                .matcher(unit)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(annotated, listed);
    }

    @Test
    void everyColumnThatCouldHoldWordsHasItsClass() throws Exception {
        Map<String, String> found = columns();
        Map<String, String> decided = decided();
        Set<String> undecided = new TreeSet<>(found.keySet());
        undecided.removeAll(decided.keySet());
        assertEquals(Set.of(), undecided, "decide in columns.txt whether these are sealed or clear, and why");
        Set<String> gone = new TreeSet<>(decided.keySet());
        gone.removeAll(found.keySet());
        assertEquals(Set.of(), gone, "columns.txt lists columns that are not there");
    }

    @Test
    void aTextColumnIsClearByDecisionAndABinaryOneIsNot() throws Exception {
        Map<String, String> decided = decided();
        columns().forEach((column, type) -> {
            String decision = decided.getOrDefault(column, "");
            boolean text = !type.startsWith("BINARY");
            assertEquals(text, decision.equals("clear"), column + " is " + type + " and listed as " + decision);
        });
    }

    /** Table and column of all that could hold words, with the type; from a database that the migrations made. */
    private static Map<String, String> columns() throws Exception {
        String url = "jdbc:h2:mem:stored;DB_CLOSE_DELAY=-1";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        Map<String, String> columns = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select lower(table_name), lower(column_name), data_type from information_schema.columns"
                                + " where table_schema = 'PUBLIC' and (data_type like 'CHAR%' or data_type like 'BINARY%'"
                                + " or data_type in ('JSON', 'JAVA_OBJECT', 'ARRAY'))")) {
            while (rows.next()) {
                if (!rows.getString(1).startsWith("flyway_")) {
                    columns.put(rows.getString(1) + "." + rows.getString(2), rows.getString(3));
                }
            }
        }
        assertTrue(columns.size() > 20, "the migrations made only " + columns);
        return columns;
    }

    private static Map<String, String> decided() throws Exception {
        Map<String, String> decided = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/columns.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+", 3);
                assertTrue(words.length == 3 && CLASSES.contains(words[1]), "columns.txt: " + line);
                decided.put(words[0], words[1]);
            }
        }
        return decided;
    }
}
