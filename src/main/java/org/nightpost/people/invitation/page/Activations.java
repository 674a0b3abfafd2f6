package org.nightpost.people.invitation.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nightpost.audit.AuditTrail;
import org.nightpost.people.People;
import org.nightpost.people.invitation.AcceptInvitation;
import org.nightpost.people.invitation.AcceptInvitation.Choice;
import org.nightpost.people.invitation.CountTry;
import org.nightpost.people.invitation.InvitationToken;
import org.nightpost.people.invitation.InvitationView;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.security.FirstPair;
import org.nightpost.security.MakeFirstPair;
import org.nightpost.security.OpenAccount;
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.GuardedDoor;
import org.nightpost.vault.PasswordsBusy;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** The activation page in its states, and what comes of sending it. */
@ApplicationScoped
class Activations {
    private static final int UNPROCESSABLE = 422;
    private static final int AWAY = 503;
    private static final Problem TAKEN = new Problem("signInName", "people.activation.problem.taken");
    private static final Problem HELD = new Problem("signInName", "people.activation.problem.held");

    @Inject
    Invitations invitations;

    @Inject
    AcceptInvitation acceptInvitation;

    @Inject
    CountTry tries;

    @Inject
    MakeFirstPair pairs;

    @Inject
    Guard guard;

    @Inject
    AuditTrail trail;

    @Inject
    OpenAccount accounts;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    Response first(InvitationView view) {
        // With a code still to come, the page does not say what somebody is called.
        String name = view.isClients() && !view.spoken()
                ? people.profile(view.person()).name()
                : "";
        ActivationForm form = new ActivationForm("", name, visit.language().tag());
        return show(200, view, form, List.of());
    }

    /** Empty if the link is not open any more. */
    Optional<Response> accept(InvitationToken token, InvitationView view) {
        ActivationForm form = ActivationForm.of(posted);
        char[] password = posted.text("password").toCharArray();
        try {
            List<Problem> problems = problems(view, form, password);
            if (!problems.isEmpty() || posted.isAgain()) {
                return Optional.of(show(UNPROCESSABLE, view, form, problems));
            }
            return carryOut(token, view, form, password);
        } catch (PasswordsBusy later) {
            Problem busy = new Problem("password", "people.activation.problem.busy");
            return Optional.of(show(AWAY, view, form, List.of(busy)));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Optional<Response> carryOut(
            InvitationToken token, InvitationView view, ActivationForm form, char[] password) {
        Optional<Problem> name = nameProblem(view, form);
        if (name.isPresent()) {
            return Optional.of(show(UNPROCESSABLE, view, form, List.of(name.get())));
        }
        // The work of the passphrase comes first: who is told to come again later has used up no try of the code.
        FirstPair pair = pairs.of(view.person(), password);
        // On record before the code is looked at, whatever becomes of this request.
        if (!tries.count(token)) {
            return Optional.empty();
        }
        Choice choice = new Choice(form.signInName(), pair, form.name(), form.language(), code());
        return switch (acceptInvitation.accept(token, choice)) {
            case ACCEPTED ->
                Optional.of(Response.seeOther(URI.create("/invitation/welcome")).build());
            case GONE -> Optional.empty();
            case NAME_TAKEN -> Optional.of(show(UNPROCESSABLE, view, form, List.of(TAKEN)));
            case DAMAGED ->
                Optional.of(show(
                        UNPROCESSABLE,
                        view,
                        form,
                        List.of(new Problem("signInName", "people.activation.problem.damaged"))));
            case WRONG_CODE -> wrongCode(token, form);
        };
    }

    /** A handful of taken names for an invitation, and then longer and longer waits: its link must not become a list of who is here. */
    private Optional<Problem> nameProblem(InvitationView view, ActivationForm form) {
        Attempt<Boolean> free = guard.attempt(
                GuardedDoor.RECOVERY,
                "name of " + view.id(),
                () -> Optional.of(true).filter(yes -> !accounts.isTaken(form.signInName())));
        if (free.isHeld()) {
            trail.recordFirst("invitation.held", view.id());
        }
        return switch (free.state()) {
            case PASSED -> Optional.empty();
            case REFUSED -> Optional.of(TAKEN);
            case HELD, CROWDED, BUSY, CLOSED -> Optional.of(HELD);
        };
    }

    /** Tells how many tries are left; after the last one the link is shut. */
    private Optional<Response> wrongCode(InvitationToken token, ActivationForm form) {
        return invitations
                .of(token)
                .filter(now -> !now.spoken() || now.triesLeft() > 0)
                .map(now -> show(
                        UNPROCESSABLE,
                        now,
                        form,
                        List.of(
                                now.spoken()
                                        ? new Problem("code", "people.activation.problem.code")
                                        : new Problem("signInName", "people.activation.problem.damaged"))));
    }

    private List<Problem> problems(InvitationView view, ActivationForm form, char[] password) {
        List<Problem> problems = new ArrayList<>();
        if (view.spoken() && code().isEmpty()) {
            problems.add(new Problem("code", "people.activation.problem.no-code"));
        }
        problems.addAll(form.problems(password));
        return problems;
    }

    /** As people type it: in groups, or with a dot at the end. */
    private String code() {
        return posted.text("code").replaceAll("\\D", "");
    }

    private Response show(int status, InvitationView view, ActivationForm form, List<Problem> problems) {
        String invitedBy = view.spoken() ? "" : people.profile(view.invitedBy()).name();
        return pages.show(
                status,
                "people/invitation/activate",
                new ActivationPage(
                        visit.path(),
                        view.isClients(),
                        invitedBy,
                        view.roles().stream().sorted().toList(),
                        view.spoken(),
                        view.triesLeft(),
                        view.until(),
                        form,
                        problems));
    }
}
