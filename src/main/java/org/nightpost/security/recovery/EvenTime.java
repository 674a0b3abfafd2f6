package org.nightpost.security.recovery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Makes what differs in work alike in time, for whoever holds a watch to it. */
final class EvenTime {
    /** Far above what either way takes on a busy host. */
    private static final Duration LEAST = Duration.ofMillis(400);

    private EvenTime() {}

    static void take(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    static <T> T get(Supplier<T> work) {
        long until = System.nanoTime() + LEAST.toNanos();
        try {
            return work.get();
        } finally {
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
