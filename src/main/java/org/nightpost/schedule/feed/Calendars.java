package org.nightpost.schedule.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.web.Language;
import org.nightpost.web.Texts;

/** Calendars of counsellors, in each one's own language. Says when somebody works and nothing else. */
@ApplicationScoped
class Calendars {
    private static final Duration BACK = Duration.ofDays(4 * 7);
    private static final Duration AHEAD = Duration.ofDays(26 * 7);

    @Inject
    Blocks blocks;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    /** All blocks that take place, of the last four weeks and the next half-year. */
    Response all(UUID counsellor) {
        Instant now = clock.instant();
        List<Occurrence> times = blocks.timetable(Set.of(counsellor)).of(counsellor, now.minus(BACK), now.plus(AHEAD));
        return answer(counsellor, times).build();
    }

    /** The times of one block from this one on, for half a year; empty if there is no such time of this counsellor's. */
    Optional<Response> ofBlock(UUID counsellor, UUID block, LocalDate on) {
        var timetable = blocks.timetable(Set.of(counsellor));
        Optional<BlockTime> first = timetable.find(counsellor, block, on);
        return first.map(found -> {
            Instant from = found.time().from();
            List<Occurrence> times = timetable.of(counsellor, from, from.plus(AHEAD)).stream()
                    .filter(time -> time.block().equals(block) && !time.on().isBefore(on))
                    .toList();
            return answer(counsellor, times)
                    .header("Content-Disposition", "attachment; filename=\"nightpost.ics\"")
                    .build();
        });
    }

    private Response.ResponseBuilder answer(UUID counsellor, List<Occurrence> times) {
        Language language = Objects.requireNonNullElse(
                Language.of(people.profile(counsellor).language()), Language.EN);
        String summary = new Texts(language).text("week.calendar.summary");
        return Response.ok(new Calendar(times, summary, clock.instant()).text().getBytes(StandardCharsets.UTF_8))
                .type("text/calendar;charset=utf-8");
    }
}
