package org.nightpost.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.audit.TrailReport.Finding;
import org.nightpost.vault.ServiceKeys;

/** Goes along the chain line by line and holds on to nothing but the last one. */
final class Walk {
    static final String MENDED = "audit.head.mended";

    private static final int FINDINGS = 20;

    private final ServiceKeys keys;
    private final long from;
    private final Map<TrailFault, Long> faults = new EnumMap<>(TrailFault.class);
    private final List<Finding> first = new ArrayList<>();

    private long expected;
    private byte @Nullable [] before;
    private long lines;
    private @Nullable Instant lastLine;

    /**
     * @param from number of the first line
     * @param before the link of the line before it; null if that is not known
     */
    Walk(ServiceKeys keys, long from, byte @Nullable [] before) {
        this.keys = keys;
        this.from = from;
        this.expected = from;
        this.before = before;
    }

    /** The next line, in order of numbers. */
    void step(long number, byte[] chain, AuditEntry line) {
        lines++;
        if (!line.isIntact(keys)) {
            found(TrailFault.ALTERED, number, line.id(), 1);
        }
        if (number < expected) {
            found(TrailFault.MOVED, number, line.id(), 1);
            return;
        }
        if (number > expected) {
            found(TrailFault.MISSING, expected, Acting.NOBODY, number - expected);
            before = null;
        }
        if (before != null && !Chain.holds(keys, chain, number, before, line.id(), line.mac())) {
            found(TrailFault.MOVED, number, line.id(), 1);
        }
        if (line.deed().equals(MENDED)) {
            found(TrailFault.MENDED, number, line.id(), 1);
        }
        before = chain;
        expected = number + 1;
        lastLine = line.at();
    }

    /** The next line stands where this host saw another link, or its end, before. */
    void compare(Head seen, long number, byte[] chain) {
        if (seen.number() == number && !Arrays.equals(seen.chain(), chain)) {
            found(TrailFault.CUT, number, Acting.NOBODY, 1);
        }
    }

    /** All lines have been passed that this head tells of. */
    void end(Head head) {
        long last = expected - 1;
        if (!head.isAuthentic(keys)) {
            found(TrailFault.HEAD, head.number(), Acting.NOBODY, 1);
        } else if (last < head.number()) {
            found(TrailFault.CUT, expected, Acting.NOBODY, head.number() - last);
        } else if (before != null && !Arrays.equals(before, head.chain())) {
            found(TrailFault.HEAD, head.number(), Acting.NOBODY, 1);
        }
    }

    void found(TrailFault fault, long number, UUID line, long times) {
        faults.merge(fault, times, Long::sum);
        if (first.size() < FINDINGS) {
            first.add(new Finding(fault, number, line));
        }
    }

    TrailReport report(Instant now) {
        return new TrailReport(now, from, expected - 1, lines, Optional.ofNullable(lastLine), faults, first);
    }
}
