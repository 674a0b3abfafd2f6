package org.nightpost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an operator types: {@code nightpost} and these words.
 *
 * @param code with which it ended
 * @param words what it said, on both outputs
 */
public record Command(int code, String words) {
    /** With the data of this portal, or of none. */
    public static Command run(Path data, String... words) throws IOException, InterruptedException {
        String server = System.getProperty("nightpost.test.server", "target/server");
        List<String> line = new ArrayList<>(List.of("sh", server + "/bin/nightpost"));
        line.addAll(List.of(words));
        ProcessBuilder command = new ProcessBuilder(line);
        command.environment().put("NIGHTPOST_DATA", data.toString());
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(process.waitFor(), said);
    }
}
