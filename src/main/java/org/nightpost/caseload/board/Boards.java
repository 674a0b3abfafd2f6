package org.nightpost.caseload.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.Board;
import org.nightpost.correspondence.BoardRow;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.schedule.block.Away;
import org.nightpost.schedule.block.Timetable;
import org.nightpost.security.Actor;

/** Reads the board of the person behind the request: the facts in two statements, their teams and colleagues in four. */
@ApplicationScoped
public class Boards {
    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    Board board;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    PortalClock clock;

    /**
     * A board as it stands.
     *
     * @param counsellors of their teams, each of them, in no order
     * @param rows every open correspondence of their teams, also of those who have left them; in no order
     * @param staff everybody of the staff whose name is needed, by id
     */
    public record Facts(Instant now, List<Counsellor> counsellors, List<BoardRow> rows, Map<UUID, Profile> staff) {
        public String name(UUID person) {
            return Optional.ofNullable(staff.get(person)).map(Profile::name).orElse("?");
        }
    }

    public Facts read() {
        Instant now = clock.instant();
        List<TeamView> teams = people.teamsSupervisedBy(actor.person());
        Set<UUID> ids = new LinkedHashSet<>();
        teams.forEach(team -> ids.addAll(team.counsellors()));
        Board.View view = board.of(actor.person(), ids);
        Map<UUID, Profile> staff = people.profiles(staff(view, ids));
        Map<UUID, List<BoardRow>> byCounsellor =
                view.rows().stream().collect(Collectors.groupingBy(BoardRow::counsellor));
        List<Counsellor> counsellors = new ArrayList<>();
        for (UUID id : ids) {
            Profile profile = staff.get(id);
            if (profile != null) {
                counsellors.add(counsellor(
                        profile,
                        names(teams, id),
                        view.timetable(),
                        Tally.of(byCounsellor.getOrDefault(id, List.of()), now),
                        now));
            }
        }
        return new Facts(now, List.copyOf(counsellors), view.rows(), new HashMap<>(staff));
    }

    private static Set<UUID> staff(Board.View view, Set<UUID> counsellors) {
        Set<UUID> staff = new HashSet<>(counsellors);
        view.rows().forEach(row -> staff.add(row.counsellor()));
        counsellors.forEach(id -> view.timetable().absences(id).stream()
                .flatMap(away -> away.cover().stream())
                .forEach(staff::add));
        return staff;
    }

    private static Counsellor counsellor(Profile profile, String teams, Timetable timetable, Tally tally, Instant now) {
        List<Away> absences = timetable.absences(profile.id());
        int reserved = timetable.minutes(profile.id(), now, now.plus(WEEK));
        return new Counsellor(profile.id(), profile.name(), profile.trainee(), teams, absences, tally, reserved);
    }

    private static String names(List<TeamView> teams, UUID counsellor) {
        return teams.stream()
                .filter(team -> team.counsellors().contains(counsellor))
                .map(TeamView::name)
                .collect(Collectors.joining(" · "));
    }
}
