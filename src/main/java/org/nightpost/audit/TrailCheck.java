package org.nightpost.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ServiceKeys;

/**
 * Walks along the trail and tells what is missing, altered, moved, cut off or loose. Reads a thousand lines at a time, so
 * its memory does not grow with the trail; changes nothing and may run while people work. What it cannot know: a line
 * that was taken out within the seconds before it was linked, and an end that was cut off on the database and on this
 * host alike.
 */
@ApplicationScoped
public class TrailCheck {
    private static final int PAGE = 1000;
    private static final Duration LOOSE = Duration.ofMinutes(1);
    private static final Head NONE = new Head(0, Chain.BEGINNING, Chain.BEGINNING);

    @Resource(lookup = "java:jboss/datasources/NightpostDS")
    private DataSource database;

    @Inject
    private ServiceKeys keys;

    @Inject
    private PortalClock clock;

    @Inject
    private Anchor anchor;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public TrailCheck() {}

    /** For a command without a container. */
    public TrailCheck(DataSource database, ServiceKeys keys, PortalClock clock, Anchor anchor) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.anchor = anchor;
    }

    /** Checks the whole trail, however long it is. */
    public TrailReport whole() throws SQLException {
        return newest(Long.MAX_VALUE);
    }

    /**
     * Checks the end of the trail.
     *
     * @param most how many lines
     */
    public TrailReport newest(long most) throws SQLException {
        // What this host has seen is read first: the chain only grows, so afterwards it cannot rightly be shorter.
        Head seen = anchor.seen().orElse(NONE);
        try (Connection connection = database.getConnection()) {
            Head head = Heads.read(connection).orElse(NONE);
            long from = head.number() > most ? head.number() - most + 1 : 1;
            Walk walk = new Walk(keys, from, from == 1 ? Chain.BEGINNING : null);
            pass(connection, walk, from, head.number(), seen);
            if (head.number() > 0) {
                walk.end(head);
            }
            if (seen.number() > head.number()) {
                walk.found(TrailFault.CUT, head.number() + 1, Acting.NOBODY, seen.number() - head.number());
            }
            countLoose(connection, walk);
            countBeyond(connection, walk);
            return walk.report(clock.instant());
        }
    }

    /** The last line of a page, from where the next one goes on. A number can stand twice, if somebody put it there. */
    private record Place(long number, UUID line, int rows) {}

    private static void pass(Connection connection, Walk walk, long from, long until, Head seen) throws SQLException {
        try (PreparedStatement page =
                connection.prepareStatement("SELECT link, chain, id, at, actor, deed, subject, mac FROM audit_entry"
                        + " WHERE link >= ? AND link <= ? AND (link > ? OR id > ?) ORDER BY link, id LIMIT " + PAGE)) {
            Place place = new Place(from, Acting.NOBODY, PAGE);
            while (place.rows() == PAGE) {
                page.setLong(1, place.number());
                page.setLong(2, until);
                page.setLong(3, place.number());
                page.setObject(4, place.line());
                place = page(page, walk, seen, place);
            }
        }
    }

    private static Place page(PreparedStatement page, Walk walk, Head seen, Place before) throws SQLException {
        Place place = new Place(before.number(), before.line(), 0);
        try (ResultSet rows = page.executeQuery()) {
            while (rows.next()) {
                long number = rows.getLong(1);
                byte[] chain = rows.getBytes(2);
                AuditEntry line = line(rows);
                walk.compare(seen, number, chain);
                walk.step(number, chain, line);
                place = new Place(number, line.id(), place.rows() + 1);
            }
        }
        return place;
    }

    private static AuditEntry line(ResultSet rows) throws SQLException {
        return new AuditEntry(
                rows.getObject(3, UUID.class),
                rows.getObject(4, OffsetDateTime.class).toInstant(),
                rows.getObject(5, UUID.class),
                rows.getString(6),
                rows.getObject(7, UUID.class),
                rows.getBytes(8));
    }

    private void countLoose(Connection connection, Walk walk) throws SQLException {
        OffsetDateTime due = clock.instant().minus(LOOSE).atOffset(ZoneOffset.UTC);
        count(connection, walk, TrailFault.LOOSE, "link = 0 AND at < ?", due);
    }

    /** One statement sees both or neither of what a worker commits meanwhile. */
    private static void countBeyond(Connection connection, Walk walk) throws SQLException {
        String beyond = "link > (SELECT coalesce(max(number), 0) FROM audit_head)";
        count(connection, walk, TrailFault.HEAD, beyond, null);
    }

    private static void count(
            Connection connection, Walk walk, TrailFault fault, String which, @Nullable OffsetDateTime due)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM audit_entry WHERE " + which)) {
            if (due != null) {
                statement.setObject(1, due);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getLong(1) > 0) {
                    walk.found(fault, 0, Acting.NOBODY, rows.getLong(1));
                }
            }
        }
    }
}
