package org.nightpost.people.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.credential.Credential;
import org.nightpost.people.credential.Credentials;
import org.nightpost.people.credential.EnterCredential;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** How clients can check who somebody of staff is. */
@Path("/administration/people/{person}/credential")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class CredentialResource {
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ADDRESS = 500;

    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    @Inject
    Credentials credentials;

    @Inject
    EnterCredential enter;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    /** The form. */
    public record CredentialPage(String action, String person, String name, Credential typed, List<Problem> problems) {}

    @GET
    public Response form(@PathParam("person") String person) {
        UUID id = find(person);
        return show(200, id, credentials.of(id), List.of());
    }

    @POST
    @Reauthenticated
    public Response save(@PathParam("person") String person) {
        UUID id = find(person);
        Credential typed = new Credential(line("qualification"), line("register"), line("number"), line("address"));
        List<Problem> problems = problems(typed);
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, id, typed, problems);
        }
        enter.enter(id, typed);
        return Response.seeOther(URI.create("/administration/people/" + id)).build();
    }

    private String line(String field) {
        return PlainText.line(posted.text(field)).strip();
    }

    private static List<Problem> problems(Credential typed) {
        List<Problem> problems = new ArrayList<>();
        boolean qualified = typed.isNone() || !typed.qualification().isEmpty();
        check(problems, qualified && typed.qualification().length() <= LONGEST, "qualification");
        check(problems, typed.register().length() <= LONGEST, "register");
        check(problems, typed.number().length() <= LONGEST_NUMBER, "number");
        String address = typed.address();
        check(
                problems,
                address.isEmpty()
                        || (address.length() <= LONGEST_ADDRESS && !typed.host().isEmpty()),
                "address");
        return problems;
    }

    private static void check(List<Problem> problems, boolean right, String field) {
        if (!right) {
            problems.add(new Problem(field, "administration.credential.problem." + field));
        }
    }

    private UUID find(String person) {
        return PostedId.of(person)
                .flatMap(accounts::find)
                .map(StaffAccount::person)
                .orElseThrow(NotFoundException::new);
    }

    private Response show(int status, UUID person, Credential typed, List<Problem> problems) {
        String here = "/administration/people/" + person;
        return pages.show(
                status,
                "people/administration/credential",
                new CredentialPage(
                        here + "/credential", here, people.profile(person).name(), typed, problems));
    }
}
