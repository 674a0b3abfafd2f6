package org.nightpost.correspondence.block;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.Releases;
import org.nightpost.people.People;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** A counsellor's block: what waits for it, and its beginning and end. */
@Path("/block")
@RolesAllowed(Role.Names.COUNSELLOR)
public class BlockResource {
    /** How many of the times to come are offered. */
    private static final int OFFERED = 2;

    private static final String USUAL = "50";
    private static final int UNPROCESSABLE = 422;

    @Inject
    BlockWork work;

    @Inject
    BeginBlock beginBlock;

    @Inject
    EndBlock endBlock;

    @Inject
    Releases releases;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @GET
    public Response block() {
        return show(200, USUAL, List.of());
    }

    /** {@code do} is {@code planned} with {@code block} and {@code day}, or {@code unplanned} with {@code minutes}. */
    @POST
    @Path("/begin")
    public Response begin() {
        String minutes = posted.text("minutes");
        if (posted.isAgain()) {
            return show(UNPROCESSABLE, minutes, List.of());
        }
        if (posted.text("do").equals("planned")) {
            return planned()
                    ? seeOther("/block")
                    : show(UNPROCESSABLE, USUAL, List.of(new Problem("begin", "block.problem.time")));
        }
        long wanted = posted.number("minutes", 0);
        if (wanted < BeginBlock.SHORTEST || wanted > BeginBlock.LONGEST) {
            List<Object> limits = List.of(BeginBlock.SHORTEST, BeginBlock.LONGEST);
            return show(UNPROCESSABLE, minutes, List.of(new Problem("minutes", "block.problem.minutes", limits)));
        }
        beginBlock.unplanned((int) wanted);
        return seeOther("/block");
    }

    @POST
    @Path("/end")
    public Response end() {
        UUID id = PostedId.of(posted.text("sitting")).orElseThrow(NotFoundException::new);
        if (!posted.isAgain()) {
            if (!endBlock.end(id)) {
                throw new NotFoundException();
            }
            releases.round();
        }
        return seeOther("/block/" + id);
    }

    /** One that is not ended is worked on. */
    @GET
    @Path("/{sitting}")
    public Response ended(@PathParam("sitting") String text) {
        BlockView block = PostedId.of(text).flatMap(work::find).orElseThrow(NotFoundException::new);
        return block.endedAt().isEmpty()
                ? seeOther("/block")
                : pages.show("block/ended", new EndedPage(visit.zone(), names(block.rows()), block));
    }

    private boolean planned() {
        try {
            LocalDate on = LocalDate.parse(posted.text("day"));
            return PostedId.of(posted.text("block"))
                    .map(block -> beginBlock.planned(block, on))
                    .orElse(false);
        } catch (DateTimeException none) {
            return false;
        }
    }

    private Response show(int status, String minutes, List<Problem> problems) {
        Optional<BlockView> open = work.open();
        List<BlockRow> waiting = open.isPresent() ? List.of() : work.waiting();
        List<Occurrence> coming = work.coming();
        int capacity = open.map(BlockView::capacity)
                .orElseGet(() ->
                        coming.stream().findFirst().map(Occurrence::capacity).orElse(0));
        return pages.show(
                status,
                "block/block",
                new BlockPage(
                        visit.zone(),
                        names(open.map(BlockView::rows).orElse(waiting)),
                        open,
                        coming.stream().limit(OFFERED).toList(),
                        waiting,
                        capacity,
                        minutes,
                        problems));
    }

    private Map<UUID, String> names(Collection<BlockRow> rows) {
        Map<UUID, String> names = new HashMap<>();
        people.profiles(rows.stream()
                        .map(row -> row.row().correspondence().client())
                        .collect(Collectors.toSet()))
                .values()
                .forEach(profile -> names.put(profile.id(), profile.name()));
        return names;
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
