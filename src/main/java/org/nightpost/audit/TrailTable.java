package org.nightpost.audit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.nightpost.web.Csv;
import org.nightpost.web.Texts;

/**
 * Lines of the trail as a table for keeping, with their numbers and links: whoever keeps it can later have the portal checked
 * against it (docs: trail). Times are ISO 8601 with their offset.
 */
public final class TrailTable {
    private static final List<String> COLUMNS = List.of("number", "at", "by", "deed", "of", "code", "line", "link");

    private TrailTable() {}

    /** The line's deed as a sentence. */
    public static String deed(TrailLine line, Texts texts) {
        String key = "trail.deed." + line.deed();
        return texts.has(key) ? texts.text(key) : texts.text("trail.unknown", line.deed());
    }

    /**
     * A file to download.
     *
     * @param names what stands for a person or row; empty for nobody
     */
    public static Response of(List<TrailLine> lines, Function<UUID, String> names, Texts texts, ZoneId zone) {
        List<String> head = COLUMNS.stream()
                .map(column -> texts.text("trail.table." + column))
                .toList();
        List<List<String>> rows =
                lines.stream().map(line -> row(line, names, texts, zone)).toList();
        return Response.ok(Csv.of(head, rows), Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"")
                .build();
    }

    private static List<String> row(TrailLine line, Function<UUID, String> names, Texts texts, ZoneId zone) {
        return List.of(
                line.number() == 0 ? "" : Long.toString(line.number()),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at().atZone(zone)),
                names.apply(line.actor()),
                deed(line, texts),
                line.subject().equals(line.actor()) ? "" : names.apply(line.subject()),
                line.deed(),
                line.id().toString(),
                line.chain());
    }
}
