package org.nightpost.insight;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nightpost.audit.TrailQuery;
import org.nightpost.audit.TrailQuery.Place;

/** What the form of the trail's page asks for. Days and ids only; whatever is none is passed over. */
public class TrailFilter {
    static final int PAGE = 50;

    private static final Duration USUAL = Duration.ofDays(30);

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("until")
    @Nullable
    String until;

    @QueryParam("who")
    @Nullable
    String who;

    @QueryParam("before")
    @Nullable
    String before;

    /** One of these kinds, or none: all of them. */
    Optional<TrailKind> kind(Set<TrailKind> may) {
        return read(kind, TrailFilter::kindOf).filter(may::contains);
    }

    private static TrailKind kindOf(String name) {
        return TrailKind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    Optional<UUID> who() {
        return read(who, UUID::fromString);
    }

    LocalDate from(Instant now, ZoneId zone) {
        return read(from, LocalDate::parse).orElseGet(() -> LocalDate.ofInstant(now.minus(USUAL), zone));
    }

    /** The last day, which is part of it. */
    LocalDate until(Instant now, ZoneId zone) {
        return read(until, LocalDate::parse).orElseGet(() -> LocalDate.ofInstant(now, zone));
    }

    /** @param most lines at most */
    TrailQuery query(Set<TrailKind> may, Set<UUID> people, Instant now, ZoneId zone, int most) {
        Set<TrailKind> kinds = kind(may).map(Set::of).orElse(may);
        return new TrailQuery(
                TrailKind.things(kinds),
                from(now, zone).atStartOfDay(zone).toInstant(),
                until(now, zone).plusDays(1).atStartOfDay(zone).toInstant(),
                people,
                who(),
                read(before, TrailFilter::place),
                most);
    }

    static String text(Place place) {
        return place.at() + "_" + place.line();
    }

    private static Place place(String text) {
        int end = text.indexOf('_');
        return new Place(Instant.parse(text.substring(0, Math.max(0, end))), UUID.fromString(text.substring(end + 1)));
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, T> how) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(how.apply(text.strip()));
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
