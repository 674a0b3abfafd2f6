package org.nightpost.people.terms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightpost.html.PlainText;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.terms.PublishTerms;
import org.nightpost.security.terms.Terms;
import org.nightpost.security.terms.TermsOfPortal;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/** Where an administrator writes the terms of the portal. */
@Path("/administration/terms")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class PublishTermsResource {
    private static final int LONGEST = 40_000;
    private static final int UNPROCESSABLE = 422;

    @Inject
    TermsOfPortal terms;

    @Inject
    PublishTerms publish;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * The form.
     *
     * @param version the one that holds now; 0 if there is none
     * @param words as typed
     * @param ask everybody, correction, or empty while it was not chosen
     */
    public record WritePage(int version, String words, String ask, List<Problem> problems) {}

    @GET
    public Response form() {
        Optional<Terms> present = terms.present();
        return show(200, present.map(Terms::words).orElse(""), "", List.of());
    }

    @POST
    @Reauthenticated
    public Response publish() {
        String words = PlainText.canonical(posted.text("words"));
        String ask = posted.text("ask");
        List<Problem> problems = problems(words, ask);
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, words, ask, posted.isAgain() ? List.of() : problems);
        }
        if (!publish.publish(actor.person(), base(), words, ask.equals("everybody"))) {
            return show(UNPROCESSABLE, words, ask, List.of(problem("words", "meanwhile")));
        }
        return Response.seeOther(URI.create("/administration/terms")).build();
    }

    private static List<Problem> problems(String words, String ask) {
        List<Problem> problems = new ArrayList<>();
        if (words.isBlank()) {
            problems.add(problem("words", "empty"));
        }
        if (words.length() > LONGEST) {
            problems.add(problem("words", "long"));
        }
        if (!List.of("everybody", "correction").contains(ask)) {
            problems.add(problem("ask", "ask"));
        }
        return problems;
    }

    private static Problem problem(String field, String why) {
        return new Problem(field, "administration.terms.problem." + why);
    }

    private int base() {
        try {
            return Integer.parseInt(posted.text("base"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private Response show(int status, String words, String ask, List<Problem> problems) {
        int version = terms.present().map(Terms::version).orElse(0);
        return pages.show(status, "people/terms/write", new WritePage(version, words, ask, problems));
    }
}
