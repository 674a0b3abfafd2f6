package org.nightpost.schedule.week;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Visit;

/** A counsellor's week: when they read and answer letters. */
@Path("/week")
@RolesAllowed(Role.Names.COUNSELLOR)
public class WeekResource {
    private static final String NEW = "/week/new";

    @Inject
    Weeks weeks;

    @Inject
    ChangeWeek change;

    @Inject
    WeekPages weekPages;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Actor actor;

    @Inject
    Visit visit;

    @GET
    public Response week(@QueryParam("day") @DefaultValue("") String day) {
        LocalDate which = WeekDay.parse(day).orElseGet(() -> weeks.today(visit.zone()));
        return pages.show("schedule/week/week", weeks.week(actor.person(), which, visit.zone()));
    }

    @GET
    @Path("/new")
    public Response begin(@QueryParam("day") @DefaultValue("") String day) {
        LocalDate tomorrow = weeks.today(visit.zone()).plusDays(1);
        LocalDate first =
                WeekDay.parse(day).filter(wished -> !wished.isBefore(tomorrow)).orElse(tomorrow);
        return weekPages.form(NEW, BlockForm.empty(first, visit.zone()), Optional.empty());
    }

    @POST
    @Path("/new")
    public Response reserve() {
        BlockForm form = form();
        return weekPages.posted(NEW, form, Optional.empty(), sure -> change.reserve(actor.person(), form, sure));
    }

    @GET
    @Path("/{block}/{on}")
    public Response block(@PathParam("block") String block, @PathParam("on") String on) {
        BlockTime planned = find(id(block), on).orElseThrow(NotFoundException::new);
        return weekPages.form(path(planned), BlockForm.of(planned), Optional.of(planned));
    }

    @POST
    @Path("/{block}/{on}")
    public Response change(@PathParam("block") String block, @PathParam("on") String on) {
        UUID id = id(block);
        Optional<BlockTime> planned = find(id, on);
        if (planned.isEmpty() && weeks.isOf(actor.person(), id)) {
            // Ended by an earlier press of the same button.
            return Response.seeOther(URI.create("/week")).build();
        }
        BlockTime time = planned.orElseThrow(NotFoundException::new);
        BlockForm form = form();
        return weekPages.posted(
                path(time),
                form,
                planned,
                sure -> change.change(actor.person(), id, time.time().on(), form, sure));
    }

    private BlockForm form() {
        return BlockForm.of(PostedId.of(posted.text("block")).orElseThrow(NotFoundException::new), posted);
    }

    private Optional<BlockTime> find(UUID block, String on) {
        return WeekDay.parse(on).flatMap(day -> weeks.find(actor.person(), block, day));
    }

    private static UUID id(String block) {
        return PostedId.of(block).orElseThrow(NotFoundException::new);
    }

    private static String path(BlockTime planned) {
        return "/week/" + planned.time().block() + "/" + planned.time().on();
    }
}
