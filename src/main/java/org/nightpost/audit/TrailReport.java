package org.nightpost.audit;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a check of the trail found.
 *
 * @param at when it was made
 * @param from number of the first line that was checked
 * @param until number of the last line of the chain
 * @param lines how many lines were looked at
 * @param lastLine when the last of them was written; none if there is no line
 * @param faults how many of each; nothing if the trail is whole
 * @param first the first findings, at most twenty, however many there are
 */
public record TrailReport(
        Instant at,
        long from,
        long until,
        long lines,
        Optional<Instant> lastLine,
        Map<TrailFault, Long> faults,
        List<Finding> first) {

    /**
     * One place of the trail.
     *
     * @param number in the chain; 0 if the line has none
     * @param line the id of the line; {@link Acting#NOBODY} if it is not there
     */
    public record Finding(TrailFault fault, long number, UUID line) {}

    public TrailReport {
        faults = faults.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(faults));
        first = List.copyOf(first);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }

    /** For the console: one sentence, without any content. */
    public String inWords() {
        if (isWhole()) {
            return "The trail is whole: " + lines + " lines were checked, up to number " + until + ".";
        }
        String found = faults.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fault -> fault.getValue() + " " + fault.getKey().key())
                .collect(Collectors.joining(", "));
        String places = first.stream()
                .map(finding -> finding.fault().key() + " at number " + finding.number()
                        + (finding.line().equals(Acting.NOBODY) ? "" : " (line " + finding.line() + ")"))
                .collect(Collectors.joining("; "));
        return "THE TRAIL IS NOT WHOLE: " + found + ". First: " + places
                + ". Somebody changed it past the portal, or it was damaged; docs/trail.md says what to do.";
    }
}
