package org.nightpost.supervision;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.notice.Figures;
import org.nightpost.notice.Hours;
import org.nightpost.notice.Notifies;
import org.nightpost.notice.Once;
import org.nightpost.people.People;

/** Tells a supervisor once a day how many promises of their teams are at risk; nothing if none is. */
@Deed
public class TellRisks {
    @Inject
    Once once;

    @Inject
    People people;

    @Inject
    Risks risks;

    @Inject
    PortalClock clock;

    @Inject
    Event<PromisesAtRisk> told;

    @Inject
    @ConfigProperty(name = "nightpost.notice.daily")
    LocalTime daily;

    /**
     * Nothing happens before the hour, at night, or if it was done today, by whatever node.
     *
     * @param zone the supervisor's
     */
    public void tell(UUID supervisor, ZoneId zone) {
        Instant now = clock.instant();
        ZonedDateTime there = now.atZone(zone);
        boolean early = there.toLocalTime().isBefore(daily);
        boolean night = Hours.daytime(zone).next(now).isAfter(now);
        if (early
                || night
                || !once.claim(Notifies.AT_RISK, supervisor, there.toLocalDate().toString())) {
            return;
        }
        Set<UUID> counsellors = people.teamsSupervisedBy(supervisor).stream()
                .flatMap(team -> team.counsellors().stream())
                .collect(Collectors.toSet());
        int number = counsellors.isEmpty() ? 0 : risks.of(counsellors, now);
        if (number > 0) {
            Instant tomorrow =
                    there.toLocalDate().plusDays(1).atTime(daily).atZone(zone).toInstant();
            told.fire(new PromisesAtRisk(supervisor, new Figures(number, "", tomorrow)));
        }
    }
}
