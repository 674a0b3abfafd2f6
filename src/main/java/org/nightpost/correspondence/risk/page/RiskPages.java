package org.nightpost.correspondence.risk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.risk.RiskLevel;
import org.nightpost.correspondence.risk.RiskLevels;
import org.nightpost.correspondence.risk.RiskView;
import org.nightpost.html.PlainText;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.Notifies;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Shows what was noted of a risk and takes the form, for who answers and for who supervises alike. */
@ApplicationScoped
class RiskPages {
    /** The most graphemes of a reason. */
    static final int LONGEST = 4_000;

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    RiskLevels levels;

    @Inject
    NoteRisk noteRisk;

    @Inject
    People people;

    @Inject
    AddressBook addresses;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    /** What stands in the form. */
    private record Typed(Optional<RiskLevel> level, String reason, boolean changed, List<Problem> problems) {
        static final Typed NOTHING = new Typed(Optional.empty(), "", false, List.of());
    }

    Response show(CorrespondenceFacts here, boolean supervising) {
        return show(200, here, supervising, Typed.NOTHING);
    }

    /** Notes what was posted, or shows it again with every word. */
    Response take(CorrespondenceFacts here, boolean supervising) {
        Optional<RiskLevel> level = RiskLevel.of(posted.text("level"));
        String reason = PlainText.canonical(posted.text("reason"));
        List<Problem> problems = problems(level, reason);
        if (posted.isAgain() || level.isEmpty() || !problems.isEmpty()) {
            List<Problem> said = posted.isAgain() ? List.of() : problems;
            return show(UNPROCESSABLE, here, supervising, new Typed(level, reason, false, said));
        }
        int known = (int) Math.max(0, Math.min(Integer.MAX_VALUE, posted.number("known", 0)));
        NoteRisk.Result result = noteRisk.note(here.id(), known, level.get(), reason);
        if (result == NoteRisk.Result.CHANGED) {
            return show(CONFLICT, here, supervising, new Typed(level, reason, true, List.of()));
        }
        if (result == NoteRisk.Result.NOT_FOUND) {
            throw new jakarta.ws.rs.NotFoundException();
        }
        return Response.seeOther(
                        URI.create(page(here, supervising, Typed.NOTHING).path()))
                .build();
    }

    private static List<Problem> problems(Optional<RiskLevel> level, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (level.isEmpty()) {
            problems.add(new Problem("level", "correspondence.risk.problem.level"));
        }
        int over = PlainText.graphemes(reason) - LONGEST;
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "correspondence.risk.problem.reason"));
        } else if (over > 0) {
            problems.add(new Problem("reason", "correspondence.risk.problem.long", over));
        }
        return problems;
    }

    private Response show(int status, CorrespondenceFacts here, boolean supervising, Typed typed) {
        return pages.show(status, "correspondence/risk/risk", page(here, supervising, typed));
    }

    private RiskPage page(CorrespondenceFacts here, boolean supervising, Typed typed) {
        List<RiskView> history = levels.history(here.id().value());
        RiskLevel now = history.stream()
                .findFirst()
                .map(last -> last.level().orElse(RiskLevel.RAISED))
                .orElse(RiskLevel.NONE);
        return new RiskPage(
                here.id(),
                people.profile(here.client()).name(),
                supervising,
                visit.zone(),
                now,
                history.stream().mapToInt(RiskView::number).findFirst().orElse(0),
                typed.level(),
                typed.reason(),
                typed.changed(),
                lines(history),
                supervising || now != RiskLevel.HIGH ? List.of() : supervisors(here.team()),
                history.stream().findFirst().flatMap(RiskView::toldAt),
                people.service(here.service()).orElseThrow(),
                typed.problems());
    }

    private List<RiskPage.Line> lines(List<RiskView> history) {
        Map<UUID, String> names =
                people.staffNames(history.stream().map(RiskView::author).toList());
        List<RiskPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            RiskView note = history.get(i);
            String from = i + 1 < history.size() ? key(history.get(i + 1).level()) : key(Optional.of(RiskLevel.NONE));
            lines.add(new RiskPage.Line(
                    note.notedAt(),
                    names.getOrDefault(note.author(), "?"),
                    from,
                    key(note.level()),
                    note.reason().isPresent(),
                    PlainText.paragraphs(note.reason().orElse("")).stream()
                            .map(PlainText::forReading)
                            .toList()));
        }
        return List.copyOf(lines);
    }

    private static String key(Optional<RiskLevel> level) {
        return "correspondence.risk.level." + level.map(RiskLevel::key).orElse("closed");
    }

    private List<RiskPage.Supervisor> supervisors(UUID team) {
        List<Profile> all = people.supervisorsOf(team);
        var reached =
                addresses.whoWants(Notifies.LOOK, all.stream().map(Profile::id).toList());
        return all.stream()
                .map(one -> new RiskPage.Supervisor(one.name(), reached.contains(one.id())))
                .toList();
    }
}
