package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.BeforeKnown;
import org.nightpost.correspondence.ClientHome;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Cover;
import org.nightpost.correspondence.GiveAgain;
import org.nightpost.correspondence.WhoReads;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.web.Pages;

/** Who can read a client's letters, in words. */
@Path("/readers")
@RolesAllowed(Role.Names.CLIENT)
public class ReadersResource {
    @Inject
    ClientHome home;

    @Inject
    BeforeKnown beforeKnown;

    @Inject
    GiveAgain giveAgain;

    @Inject
    OpenedBy openedBy;

    @Inject
    Company company;

    @Inject
    WhoReads whoReads;

    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    @Inject
    Phrases phrases;

    @Inject
    Pages pages;

    /**
     * Those who hold keys.
     *
     * @param readers one for each correspondence; none before the first letter
     * @param unknown nobody has confirmed yet who the client is: no name is shown
     */
    public record ReadersPage(List<Reader> readers, boolean unknown) {}

    /**
     * Of one correspondence.
     *
     * @param counsellor ready to stand inside a sentence
     * @param since the day from which on they answer, in words
     * @param administers whether they also administer the portal
     * @param gone they have left, and nobody has been chosen yet
     * @param team the name of the supervisors' team
     * @param supervisors of that team, by name
     * @param teamSince the day from which on that team reads, in words
     * @param earlier who answered before
     * @param cover who answers in the counsellor's place, now or soon
     * @param stood who did before
     * @param opened supervisors who opened letters, the newest first
     * @param again where the client is asked to give the letters again; empty if they are not
     */
    public record Reader(
            String counsellor,
            String since,
            boolean administers,
            boolean gone,
            String team,
            List<Supervisor> supervisors,
            String teamSince,
            List<Earlier> earlier,
            Optional<Stand> cover,
            List<Stand> stood,
            List<Opened> opened,
            String again) {}

    /**
     * A supervisor who opened letters.
     *
     * @param who ready to stand inside a sentence
     * @param when in words
     * @param reason in words; empty if it cannot be opened
     * @param words of the supervisor
     * @param letters that were read, in words
     */
    public record Opened(String who, String when, String reason, String words, List<String> letters) {}

    /**
     * Somebody who answers, or answered, in the counsellor's place.
     *
     * @param name ready to stand inside a sentence
     * @param now whether at this moment
     * @param from the first day, in words
     * @param until the last day, in words
     */
    public record Stand(String name, boolean now, String from, String until) {}

    /** Somebody who answered until this day, and holds no key any more. */
    public record Earlier(String name, String until) {}

    /**
     * Who supervises the counsellor.
     *
     * @param name ready to stand inside a sentence
     * @param administers whether they also administer the portal
     */
    public record Supervisor(String name, boolean administers) {}

    @GET
    public Response readers() {
        // A client has one correspondence, seldom two: the names may cost statements for each.
        List<GiveAgain.Asked> asked = giveAgain.asked();
        List<Reader> readers = home.rows().stream()
                .map(ClientHome.Row::correspondence)
                .flatMap(facts ->
                        whoReads.of(facts.id()).map(view -> reader(facts, view, again(asked, facts.id()))).stream())
                .toList();
        boolean unknown = readers.isEmpty() && beforeKnown.view().isPresent();
        return pages.show("correspondence/client/readers", new ReadersPage(readers, unknown));
    }

    private Reader reader(CorrespondenceFacts facts, WhoReads.View view, String again) {
        return new Reader(
                company.name(facts.counsellor()),
                phrases.date(view.counsellorSince()),
                company.administers(view.counsellor()),
                accounts.find(view.counsellor()).map(StaffAccount::isClosed).orElse(false),
                people.teams().stream()
                        .filter(team -> team.id().equals(view.team()))
                        .map(TeamView::name)
                        .findFirst()
                        .orElse(""),
                company.supervisors(view.team(), view.counsellor()),
                phrases.date(view.teamSince()),
                view.earlier().stream()
                        .map(before -> new Earlier(
                                Phrases.isolated(
                                        people.profile(before.counsellor()).name()),
                                phrases.date(before.until())))
                        .toList(),
                view.cover().filter(cover -> !cover.isPast(now())).map(this::stand),
                view.stands().stream()
                        .map(stood -> new Stand(
                                company.name(stood.person()),
                                false,
                                phrases.date(stood.from()),
                                phrases.date(stood.until().minusMillis(1))))
                        .toList(),
                openedBy.of(facts.id()),
                again);
    }

    private Stand stand(Cover cover) {
        return new Stand(
                company.name(cover.person()),
                cover.isAt(now()),
                phrases.date(cover.from()),
                phrases.date(cover.until().minusMillis(1)));
    }

    private Instant now() {
        return phrases.now().toInstant();
    }

    private static String again(List<GiveAgain.Asked> asked, CorrespondenceId id) {
        return asked.stream().anyMatch(one -> one.correspondence().equals(id)) ? GiveAgainResource.path(id) : "";
    }
}
