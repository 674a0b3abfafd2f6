package org.nightpost.people.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.people.CaseloadAsked;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** Staff by name, clients as a number: an administrator never sees who they are. */
@Path("/administration/people")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class PeopleResource {
    private static final String HERE = "/administration/people";
    private static final int UNPROCESSABLE = 422;
    private static final List<Role> STAFF =
            List.of(Role.COUNSELLOR, Role.SUPERVISOR, Role.PATHFINDER, Role.ADMINISTRATOR);

    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    @Inject
    ChangePerson change;

    @Inject
    StaffFactor factor;

    @Inject
    Event<CaseloadAsked> caseload;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    /**
     * Everybody.
     *
     * @param clients how many there are
     */
    public record ListPage(List<Row> rows, long clients) {}

    /** One member of staff. */
    public record Row(Profile profile, StaffAccount account) {}

    /**
     * One member of staff, whose roles can be changed and whose account can be shut.
     *
     * @param action the path of the page
     * @param roles what can be chosen
     * @param chosen what is
     * @param open how many correspondences are this person's to answer
     * @param factor whose it is to take the second step away
     */
    public record PersonPage(
            String action,
            Row person,
            List<Role> roles,
            Set<Role> chosen,
            long open,
            StaffFactor.Whose factor,
            List<Problem> problems) {}

    @GET
    public Response list() {
        Map<UUID, StaffAccount> all = accounts.all();
        List<Row> rows = people.staff().stream()
                .flatMap(profile -> Stream.ofNullable(all.get(profile.id())).map(account -> new Row(profile, account)))
                .toList();
        return pages.show("people/administration/people", new ListPage(rows, accounts.clients()));
    }

    @GET
    @Path("/{person}")
    public Response person(@PathParam("person") String person) {
        Row row = find(person);
        return page(200, row, Set.copyOf(row.account().roles()), List.of());
    }

    @POST
    @Path("/{person}/roles")
    @Reauthenticated
    public Response roles(@PathParam("person") String person) {
        Row row = find(person);
        Set<Role> chosen = chosen();
        if (chosen.isEmpty() || posted.isAgain()) {
            List<Problem> problems = chosen.isEmpty() ? problem("none") : List.of();
            return page(UNPROCESSABLE, row, chosen, problems);
        }
        return after(change.giveRoles(row.account().person(), chosen), row, chosen);
    }

    @POST
    @Path("/{person}/disable")
    @Reauthenticated
    public Response disable(@PathParam("person") String person) {
        Row row = find(person);
        Set<Role> roles = Set.copyOf(row.account().roles());
        return posted.isAgain()
                ? page(UNPROCESSABLE, row, roles, List.of())
                : after(change.disable(row.account().person()), row, roles);
    }

    @POST
    @Path("/{person}/enable")
    @Reauthenticated
    public Response enable(@PathParam("person") String person) {
        Row row = find(person);
        Set<Role> roles = Set.copyOf(row.account().roles());
        return posted.isAgain()
                ? page(UNPROCESSABLE, row, roles, List.of())
                : after(change.enable(row.account().person()), row, roles);
    }

    @POST
    @Path("/{person}/second-step")
    @Reauthenticated
    public Response secondStep(@PathParam("person") String person) {
        Row row = find(person);
        Set<Role> roles = Set.copyOf(row.account().roles());
        if (posted.isAgain()) {
            return page(UNPROCESSABLE, row, roles, List.of());
        }
        return factor.take(row.account().person())
                ? Response.seeOther(URI.create(action(row))).build()
                : page(UNPROCESSABLE, row, roles, List.of(new Problem("step", "administration.person.problem.step")));
    }

    private Response after(ChangePerson.Result result, Row row, Set<Role> chosen) {
        return switch (result) {
            case DONE -> Response.seeOther(URI.create(action(row))).build();
            case LAST_ADMINISTRATOR -> page(UNPROCESSABLE, row, chosen, problem("last"));
            case LAST_SUPERVISOR -> page(UNPROCESSABLE, row, chosen, problem("supervisor"));
            case OWN_KEYS -> page(UNPROCESSABLE, row, chosen, problem("own"));
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    private Set<Role> chosen() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        STAFF.stream().filter(role -> posted.all("role").contains(role.name())).forEach(chosen::add);
        return chosen;
    }

    private Row find(String person) {
        Optional<StaffAccount> account = PostedId.of(person).flatMap(accounts::find);
        return account.map(found -> new Row(people.profile(found.person()), found))
                .orElseThrow(NotFoundException::new);
    }

    private Response page(int status, Row row, Set<Role> chosen, List<Problem> problems) {
        CaseloadAsked asked = new CaseloadAsked(row.account().person());
        caseload.fire(asked);
        PersonPage page = new PersonPage(
                action(row),
                row,
                STAFF,
                chosen,
                asked.open(),
                factor.of(row.account().person()),
                problems);
        return pages.show(status, "people/administration/person", page);
    }

    private static List<Problem> problem(String which) {
        return List.of(new Problem("roles", "administration.person.problem." + which));
    }

    private static String action(Row row) {
        return HERE + "/" + row.account().person();
    }
}
