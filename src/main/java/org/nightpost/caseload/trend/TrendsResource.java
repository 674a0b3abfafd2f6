package org.nightpost.caseload.trend;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.Trends;
import org.nightpost.correspondence.Trends.Week;
import org.nightpost.people.People;
import org.nightpost.schedule.Deadlines;
import org.nightpost.schedule.Kept;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.PostedId;
import org.nightpost.web.Visit;

/** How the last twelve weeks went in a supervisor's own teams. */
@Path(TrendsResource.PATH)
@RolesAllowed(Role.Names.SUPERVISOR)
public class TrendsResource {
    static final String PATH = "/team/trends";

    @Inject
    Trends trends;

    @Inject
    Deadlines deadlines;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    /**
     * All of it, or one counsellor's.
     *
     * @param of a counsellor of theirs; whoever is none is passed over
     */
    @GET
    public Response trends(@QueryParam("counsellor") @Nullable String of) {
        Set<UUID> mine = new TreeSet<>();
        people.teamsSupervisedBy(actor.person()).forEach(team -> mine.addAll(team.counsellors()));
        Optional<UUID> one = Optional.ofNullable(of).flatMap(PostedId::of).filter(mine::contains);
        Map<UUID, String> names = people.staffNames(mine);
        List<Week> weeks = trends.of(actor.person(), one, visit.zone());
        return pages.show(
                "caseload/trend/trends",
                new TrendsPage(
                        List.of(
                                counts("letters", weeks, List.of("in", "answered"), Week::in, Week::answered),
                                counts(
                                        "promises",
                                        weeks,
                                        List.of("kept", "moved", "broken"),
                                        Week::kept,
                                        Week::moved,
                                        Week::broken),
                                days(weeks)),
                        one.map(id -> names.getOrDefault(id, "")).orElse(""),
                        choices(names, one),
                        kept(one.map(Set::of).orElse(mine))));
    }

    private Kept kept(Collection<UUID> counsellors) {
        return deadlines.kept(counsellors).values().stream().reduce(Kept.NONE, Kept::and);
    }

    private List<TrendsPage.Choice> choices(Map<UUID, String> names, Optional<UUID> one) {
        Collator collator = Collator.getInstance(visit.language().locale());
        return names.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue(), collator::compare))
                .map(entry -> new TrendsPage.Choice(
                        entry.getValue(),
                        PATH + "?counsellor=" + entry.getKey(),
                        one.filter(entry.getKey()::equals).isPresent()))
                .toList();
    }

    @SafeVarargs
    private Chart counts(String name, List<Week> weeks, List<String> series, Function<Week, Integer>... numbers) {
        return Chart.of(
                name,
                series,
                weeks.stream()
                        .map(week -> List.of(numbers).stream()
                                .map(number -> number.apply(week).doubleValue())
                                .toList())
                        .toList(),
                weeks.stream()
                        .map(week -> new Chart.Row(
                                day(week),
                                List.of(numbers).stream()
                                        .map(number -> number.apply(week).toString())
                                        .toList()))
                        .toList());
    }

    private Chart days(List<Week> weeks) {
        Locale locale = visit.language().locale();
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        String none = visit.texts().text("caseload.trends.no-answer");
        return Chart.of(
                "days",
                List.of("days"),
                weeks.stream().map(week -> List.of(week.days().orElse(-1.0))).toList(),
                weeks.stream()
                        .map(week -> new Chart.Row(
                                day(week),
                                List.of(week.days().map(format::format).orElse(none))))
                        .toList());
    }

    private String day(Week week) {
        String pattern = visit.texts().text("caseload.trends.date");
        return DateTimeFormatter.ofPattern(pattern, visit.language().locale()).format(week.monday());
    }
}
