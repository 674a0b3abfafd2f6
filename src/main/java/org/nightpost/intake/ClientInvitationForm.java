package org.nightpost.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nightpost.html.PlainText;
import org.nightpost.people.Profile;
import org.nightpost.people.invitation.page.WayForm;
import org.nightpost.web.Language;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/**
 * The form by which a client is invited, as typed.
 *
 * @param id of the invitation that it makes, so that sending it twice invites once
 * @param alias to begin with
 * @param service id of one, or anything else that was sent
 * @param place key of a {@link Place}
 */
public record ClientInvitationForm(UUID id, String alias, String service, String place, String language, WayForm way) {
    private static final int LONGEST_ALIAS = 60;

    static ClientInvitationForm empty(Language language) {
        return new ClientInvitationForm(UUID.randomUUID(), "", "", "", language.tag(), WayForm.empty());
    }

    static ClientInvitationForm of(Posted posted) {
        Language language = Language.of(posted.text("language"));
        return new ClientInvitationForm(
                PostedId.of(posted.text("invitation")).orElseGet(UUID::randomUUID),
                PlainText.line(posted.text("alias")),
                posted.text("service"),
                posted.text("place"),
                (language == null ? Language.EN : language).tag(),
                WayForm.of(posted));
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (alias.isEmpty() || PlainText.graphemes(alias) > LONGEST_ALIAS) {
            problems.add(new Problem("alias", "intake.invite.problem.alias"));
        }
        problems.addAll(way.problems());
        return problems;
    }

    InviteClient.Wish wish(ZoneId zone) {
        Profile profile = new Profile(UUID.randomUUID(), alias, language, zone, false);
        UUID chosen = PostedId.of(service).orElse(new UUID(0, 0));
        return new InviteClient.Wish(id, profile, chosen, place, way.wanted());
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "ClientInvitationForm";
    }
}
