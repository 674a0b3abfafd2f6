package org.nightpost.people.invitation.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nightpost.html.PlainText;
import org.nightpost.security.Role;
import org.nightpost.web.Language;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/**
 * The form by which an administrator invites staff, as typed.
 *
 * @param id of the invitation that it makes, so that sending it twice invites once
 */
public record StaffInvitationForm(UUID id, String name, Set<Role> roles, String language, WayForm way) {
    private static final int LONGEST_NAME = 100;

    /** As it begins. */
    static StaffInvitationForm empty(Language language) {
        return new StaffInvitationForm(UUID.randomUUID(), "", Set.of(), language.tag(), WayForm.empty());
    }

    static StaffInvitationForm of(Posted posted) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : offered()) {
            if (posted.all("role").contains(role.name())) {
                roles.add(role);
            }
        }
        Language language = Language.of(posted.text("language"));
        return new StaffInvitationForm(
                PostedId.of(posted.text("invitation")).orElseGet(UUID::randomUUID),
                PlainText.line(posted.text("name")),
                Set.copyOf(roles),
                (language == null ? Language.EN : language).tag(),
                WayForm.of(posted));
    }

    /** What staff can become; clients are invited by those who write to them. */
    public static List<Role> offered() {
        return List.of(Role.COUNSELLOR, Role.SUPERVISOR, Role.PATHFINDER, Role.ADMINISTRATOR);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty() || PlainText.graphemes(name) > LONGEST_NAME) {
            problems.add(new Problem("name", "people.invitation.problem.name"));
        }
        if (roles.isEmpty()) {
            problems.add(new Problem("role", "people.invitation.problem.role"));
        }
        problems.addAll(way.problems());
        return problems;
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "StaffInvitationForm";
    }
}
