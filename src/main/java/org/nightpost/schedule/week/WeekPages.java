package org.nightpost.schedule.week;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.IfChanged.Touched;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.security.Actor;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** What new blocks and changed ones have in common: the form, the question, the way back. */
@ApplicationScoped
class WeekPages {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Actor actor;

    @Inject
    PortalClock clock;

    @Inject
    Event<NamesAsked> names;

    Response form(String action, BlockForm form, Optional<BlockTime> planned) {
        return form(200, action, form, planned, List.of());
    }

    /** The form as it came: mended, asked about, or carried out. */
    Response posted(
            String action, BlockForm form, Optional<BlockTime> planned, Function<String, ChangeWeek.Result> deed) {
        List<Problem> problems = form.problems();
        if (posted.isAgain() || posted.has("back") || !problems.isEmpty()) {
            boolean untouched = posted.isAgain() || posted.has("back");
            return form(untouched ? 200 : UNPROCESSABLE, action, form, planned, untouched ? List.of() : problems);
        }
        return answer(action, form, planned, deed.apply(posted.text("sure")));
    }

    private Response answer(String action, BlockForm form, Optional<BlockTime> planned, ChangeWeek.Result result) {
        if (result instanceof ChangeWeek.Refused refused) {
            return refused(action, form, planned, problem(refused.why()));
        }
        if (result instanceof ChangeWeek.Stale) {
            Problem meanwhile = new Problem("what", "week.problem.meanwhile");
            return refused(action, form.onTopOf(planned), planned, meanwhile);
        }
        if (result instanceof ChangeWeek.NotFound) {
            throw new NotFoundException();
        }
        if (result instanceof ChangeWeek.Asks asks) {
            return pages.show("schedule/week/sure", new SurePage(action, form, asks.notes(), lines(asks), asks.sure()));
        }
        return Response.seeOther(URI.create("/week?day=" + day(form, planned))).build();
    }

    private Response refused(String action, BlockForm form, Optional<BlockTime> planned, Problem problem) {
        return form(UNPROCESSABLE, action, form, planned, List.of(problem));
    }

    private Response form(
            int status, String action, BlockForm form, Optional<BlockTime> planned, List<Problem> problems) {
        boolean begun = planned.filter(time -> !time.time().from().isAfter(clock.instant()))
                .isPresent();
        return pages.show(status, "schedule/week/block", new BlockPage(action, form, planned, begun, problems));
    }

    private static Object day(BlockForm form, Optional<BlockTime> planned) {
        return form.is(BlockForm.ONCE) || form.is(BlockForm.LATER) || planned.isEmpty()
                ? form.date()
                : planned.get().time().on();
    }

    private Problem problem(Finding why) {
        String time = why.moment()
                .map(moment -> visit.texts().time(moment, visit.zone()))
                .orElse("");
        return new Problem("date", why.key(), List.of(visit.texts().day(why.day()), time));
    }

    private List<SurePage.Line> lines(ChangeWeek.Asks asks) {
        NamesAsked asked = new NamesAsked(
                actor.person(),
                asks.touched().stream().map(Touched::correspondence).toList());
        names.fire(asked);
        return asks.touched().stream()
                .map(touched -> new SurePage.Line(asked.name(touched.correspondence()), touched))
                .toList();
    }
}
