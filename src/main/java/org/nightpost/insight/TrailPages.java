package org.nightpost.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.Acting;
import org.nightpost.audit.TrailLine;
import org.nightpost.audit.TrailQuery.Place;
import org.nightpost.audit.TrailSearch;
import org.nightpost.audit.TrailTable;
import org.nightpost.deed.PortalClock;
import org.nightpost.web.Pages;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Puts lines of the trail into words. A deed that has no words yet is not passed over. */
@ApplicationScoped
class TrailPages {
    private static final int SHORT = 8;
    private static final int MOST = 10_000;

    @Inject
    TrailSearch search;

    @Inject
    PortalClock clock;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    /**
     * Whose trail it is.
     *
     * @param kinds which lines may be seen
     * @param within only lines of these people and rows; empty: of all
     * @param choices who can be chosen, in this order
     * @param names of everybody who may be named, by id; others appear by a number
     */
    record Scope(
            String path, Set<TrailKind> kinds, Set<UUID> within, Map<UUID, String> choices, Map<UUID, String> names) {}

    Response show(Scope scope, TrailFilter filter) {
        Instant now = clock.instant();
        List<TrailLine> found =
                search.find(filter.query(scope.kinds(), scope.within(), now, visit.zone(), TrailFilter.PAGE + 1));
        List<TrailLine> lines = found.subList(0, Math.min(found.size(), TrailFilter.PAGE));
        Optional<String> older = found.size() > lines.size()
                ? Optional.of(lines.get(lines.size() - 1))
                        .map(last -> new Place(last.at(), last.id()))
                        .map(TrailFilter::text)
                : Optional.empty();
        Map<String, String> choices = new LinkedHashMap<>();
        scope.choices().forEach((id, name) -> choices.put(id.toString(), name));
        filter.who().ifPresent(one -> choices.putIfAbsent(one.toString(), name(scope, one)));
        TrailPage page = new TrailPage(
                scope.path(),
                scope.kinds().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(TrailKind::key)
                        .toList(),
                filter.kind(scope.kinds()).map(TrailKind::key).orElse(""),
                filter.from(now, visit.zone()).toString(),
                filter.until(now, visit.zone()).toString(),
                choices,
                filter.who().map(UUID::toString).orElse(""),
                lines.stream().map(line -> row(scope, line)).toList(),
                older,
                filter.before == null);
        return pages.show("insight/trail", page);
    }

    /** The same lines as a table for keeping, at most ten thousand: the newest of the days that were chosen. */
    Response table(Scope scope, TrailFilter filter) {
        return TrailTable.of(
                search.find(filter.query(scope.kinds(), scope.within(), clock.instant(), visit.zone(), MOST)),
                id -> name(scope, id),
                visit.texts(),
                visit.zone());
    }

    private TrailPage.Row row(Scope scope, TrailLine line) {
        Texts texts = visit.texts();
        String deed = TrailTable.deed(line, texts);
        boolean self = line.subject().equals(line.actor());
        return new TrailPage.Row(
                texts.date(line.at(), visit.zone()) + ", " + texts.time(line.at(), visit.zone()),
                name(scope, line.actor()),
                deed,
                self ? "" : name(scope, line.subject()));
    }

    private String name(Scope scope, UUID id) {
        String known = scope.names().getOrDefault(id, "");
        return id.equals(Acting.NOBODY) || !known.isEmpty() ? known : number(id);
    }

    private String number(UUID id) {
        return visit.texts().text("trail.number", id.toString().substring(0, SHORT));
    }
}
