package org.nightpost.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An operator finds the same settings where they read and where they write. */
class SettingsTest {
    @Test
    void everySettingThatIsToldIsExplainedInTheFileThatComesWithARelease() throws IOException {
        Set<String> told = names("(?m)^\\| (`NIGHTPOST_.*?) \\|", "docs/running.md");
        // Names the file itself.
        told.remove("NIGHTPOST_ENV");
        assertEquals(told, names("(?m)^#(NIGHTPOST_\\w+)=", "wildfly-config/server/etc/nightpost.env"));
    }

    private static Set<String> names(String where, String file) throws IOException {
        Set<String> names = new TreeSet<>();
        Pattern name = Pattern.compile("NIGHTPOST_\\w+");
        Pattern.compile(where)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(place -> place.group(1))
                .flatMap(text -> name.matcher(text).results().map(MatchResult::group))
                .forEach(names::add);
        return names;
    }
}
