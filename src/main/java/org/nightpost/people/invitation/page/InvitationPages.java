package org.nightpost.people.invitation.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.notice.AddressBook;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.invitation.InvitationState;
import org.nightpost.people.invitation.InvitationView;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Lists of invitations, and the page of one: the same for those who invite staff and for those who invite clients. */
@ApplicationScoped
public class InvitationPages {
    @Inject
    People people;

    @Inject
    AddressBook addresses;

    @Inject
    Actor actor;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    /**
     * An invitation with the names of the people in it.
     *
     * @param name a member of staff, or a client's alias
     */
    public record Row(InvitationView view, String name, String invitedBy, String responsible, List<Role> roles) {}

    /** @param zone in which times are read */
    public record ListPage(List<Row> rows, ZoneId zone) {}

    /**
     * The page of one invitation.
     *
     * @param undelivered whether its mail did not arrive
     * @param again whether the person behind the request can send the link again
     * @param way what was typed to do so
     */
    public record OnePage(
            Row row, ZoneId zone, boolean undelivered, boolean again, WayForm way, List<Problem> problems) {
        /** Where the form posts to that sends the link again. */
        public String sendAgain() {
            return path() + "/again";
        }

        /** Where the form posts to that withdraws the invitation. */
        public String withdraw() {
            return path() + "/withdraw";
        }

        private String path() {
            return (row.view().isClients() ? "/invitations/" : "/administration/invitations/")
                    + row.view().id();
        }
    }

    public Response list(String template, List<InvitationView> views) {
        Map<UUID, Profile> names = people.profiles(views.stream()
                .flatMap(view -> Stream.of(view.person(), view.invitedBy(), view.responsible()))
                .toList());
        List<Row> rows = views.stream().map(view -> row(view, names)).toList();
        return pages.show(template, new ListPage(rows, visit.zone()));
    }

    public Response one(String template, InvitationView view, WayForm way, List<Problem> problems) {
        return one(200, template, view, way, problems);
    }

    /** The same, as an answer with this status. */
    public Response one(int status, String template, InvitationView view, WayForm way, List<Problem> problems) {
        return pages.show(status, template, page(view, way, problems));
    }

    /** What the page of one invitation gets, for features that show more beside it. */
    public OnePage page(InvitationView view, WayForm way, List<Problem> problems) {
        Map<UUID, Profile> names = people.profiles(List.of(view.person(), view.invitedBy(), view.responsible()));
        boolean again =
                view.isUnanswered() && (!view.isClients() || view.responsible().equals(actor.person()));
        boolean waits = view.state() == InvitationState.OPEN && view.byMail();
        boolean undelivered = waits && addresses.isUndeliverable(view.person());
        return new OnePage(row(view, names), visit.zone(), undelivered, again, way, problems);
    }

    private static Row row(InvitationView view, Map<UUID, Profile> names) {
        return new Row(
                view,
                name(names, view.person()),
                name(names, view.invitedBy()),
                name(names, view.responsible()),
                view.roles().stream().sorted().toList());
    }

    private static String name(Map<UUID, Profile> names, UUID person) {
        Profile profile = names.get(person);
        return profile == null ? "?" : profile.name();
    }
}
