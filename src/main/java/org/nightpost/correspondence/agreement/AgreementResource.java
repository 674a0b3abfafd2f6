package org.nightpost.correspondence.agreement;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nightpost.correspondence.Agreeing;
import org.nightpost.correspondence.AgreementView;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.GiveConsent;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.Reading;
import org.nightpost.people.People;
import org.nightpost.people.credential.Credential;
import org.nightpost.people.credential.Credentials;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** What a client and the service agree on: to read at any time, and to agree to before a letter goes. */
@Path("/agreement")
@RolesAllowed(Role.Names.CLIENT)
public class AgreementResource {
    private static final String PAGE = "correspondence/agreement/agreement";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final List<String> BOXES = List.of("age", "agree");

    @Inject
    Agreeing agreeing;

    @Inject
    GiveConsent giveConsent;

    @Inject
    ConsentPages consentPages;

    @Inject
    Reading reading;

    @Inject
    People people;

    @Inject
    Credentials credentials;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /** One line for each correspondence; none before there is any. */
    public record ListPage(List<Line> agreements) {}

    /**
     * Of one.
     *
     * @param counsellor ready to stand inside a sentence
     * @param agreed the day on which it was agreed to last, in words; empty if it never was
     */
    public record Line(String path, String counsellor, String agreed, boolean due) {}

    /** Where the register is kept in which the counsellor can be found. */
    public record RegisterPage(String host, String address, String back) {}

    @GET
    public Response list() {
        List<Line> lines = agreeing.mine().stream().map(this::line).toList();
        return pages.show("correspondence/agreement/agreements", new ListPage(lines));
    }

    private Line line(AgreementView view) {
        String agreed = view.consents().isEmpty()
                ? ""
                : visit.texts()
                        .date(view.consents().get(view.consents().size() - 1).at(), visit.zone());
        return new Line(
                path(view.correspondence().id()),
                ConsentPages.isolated(
                        people.profile(view.correspondence().counsellor()).name()),
                agreed,
                view.due());
    }

    @GET
    @Path("/{correspondence}")
    public Response page(
            @PathParam("correspondence") String correspondence, @QueryParam("letter") @DefaultValue("") String letter) {
        AgreementView view = find(correspondence);
        return pages.show(PAGE, consentPages.page(view, ConsentPages.Sent.nothing(letter(view, letter))));
    }

    /** Stores the consent and leads back to the box in which the letter lies. */
    @POST
    @Path("/{correspondence}")
    public Response agree(@PathParam("correspondence") String correspondence) {
        AgreementView view = find(correspondence);
        String letter = letter(view, posted.text("letter"));
        Set<String> ticked = new HashSet<>(posted.all("tick"));
        List<Problem> problems = posted.isAgain() ? List.of() : problems(ticked);
        if (posted.isAgain() || !problems.isEmpty()) {
            ConsentPages.Sent sent = new ConsentPages.Sent(letter, ticked, false, problems);
            return pages.show(UNPROCESSABLE, PAGE, consentPages.page(view, sent));
        }
        int version = (int) posted.number("version", 0);
        return switch (giveConsent.give(
                view.correspondence().id(), version, visit.language().tag())) {
            case GIVEN -> Response.seeOther(URI.create(box(letter))).build();
            case CHANGED ->
                pages.show(
                        CONFLICT,
                        PAGE,
                        consentPages.page(
                                find(correspondence), new ConsentPages.Sent(letter, Set.of(), true, List.of())));
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    /** The way out to the register, with its host first. */
    @GET
    @Path("/{correspondence}/register")
    public Response register(@PathParam("correspondence") String correspondence) {
        AgreementView view = find(correspondence);
        Credential credential = credentials.of(view.correspondence().counsellor());
        if (credential.host().isEmpty()) {
            throw new NotFoundException();
        }
        return pages.show(
                "correspondence/agreement/register",
                new RegisterPage(
                        credential.host(),
                        credential.address(),
                        path(view.correspondence().id())));
    }

    private static List<Problem> problems(Set<String> ticked) {
        List<Problem> problems = new ArrayList<>();
        BOXES.stream()
                .filter(box -> !ticked.contains(box))
                .forEach(box -> problems.add(new Problem(box, "agreement.problem." + box)));
        return problems;
    }

    private static String box(String letter) {
        return (letter.isEmpty() ? "/write" : "/letters/" + letter) + "#write";
    }

    /** Only a letter of this correspondence is a way back. */
    private String letter(AgreementView view, String wish) {
        return PostedId.of(wish)
                .flatMap(id -> reading.letter(new LetterId(id)))
                .filter(letter -> letter.correspondence()
                        .id()
                        .equals(view.correspondence().id()))
                .map(letter -> letter.facts().id().toString())
                .orElse("");
    }

    private AgreementView find(String correspondence) {
        return PostedId.of(correspondence)
                .flatMap(id -> agreeing.of(new CorrespondenceId(id)))
                .filter(view -> view.correspondence().client().equals(visit.person()))
                .orElseThrow(NotFoundException::new);
    }

    static String path(CorrespondenceId id) {
        return "/agreement/" + id;
    }
}
