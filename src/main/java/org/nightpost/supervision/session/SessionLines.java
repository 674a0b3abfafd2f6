package org.nightpost.supervision.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.web.Visit;

/** Sessions in words, for lists. */
@ApplicationScoped
public class SessionLines {
    @Inject
    People people;

    @Inject
    Visit visit;

    /** These, in their order. Four statements, however many they are. */
    public List<SessionPage.Line> of(List<SessionFacts> sessions) {
        Set<UUID> ids = new LinkedHashSet<>();
        sessions.forEach(session -> {
            ids.add(session.author());
            ids.addAll(session.counsellors());
        });
        // With themselves, so that it is as many statements for nobody.
        ids.add(visit.person());
        Map<UUID, String> names = people.staffNames(ids);
        Map<UUID, String> teams = new HashMap<>();
        for (TeamView team : people.teams()) {
            teams.put(team.id(), team.name());
        }
        return sessions.stream().map(session -> line(session, names, teams)).toList();
    }

    private SessionPage.Line line(SessionFacts session, Map<UUID, String> names, Map<UUID, String> teams) {
        return new SessionPage.Line(
                session.id(),
                SessionPage.day(session.on(), visit.texts()),
                session.length(),
                Attendance.credit(session.length(), session.counsellors().size()),
                teams.getOrDefault(session.team(), "?"),
                names.getOrDefault(session.author(), "?"),
                session.counsellors().stream()
                        .map(id -> names.getOrDefault(id, "?"))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }
}
