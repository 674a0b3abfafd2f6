package org.nightpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The start script and the server that it started: what is done to one is done to both. */
record ServerProcess(Process script) {
    /** @param atOnce as a power cut would, with kill -9; else as Ctrl-C does */
    void end(boolean atOnce, Duration patience) {
        List<ProcessHandle> all = new ArrayList<>(script.descendants().toList());
        all.add(script.toHandle());
        for (ProcessHandle one : all) {
            if (atOnce ? one.destroyForcibly() : one.destroy()) {
                one.onExit().orTimeout(patience.toSeconds(), TimeUnit.SECONDS).join();
            }
        }
    }

    /** In kB (Linux: VmHWM). */
    long mostMemory() {
        return script.descendants()
                .map(one -> Path.of("/proc", String.valueOf(one.pid()), "status"))
                .flatMap(status -> lines(status).stream())
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .max()
                .orElseThrow();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
