package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.DraftPage;
import org.nightpost.correspondence.SealToInvitation;
import org.nightpost.correspondence.SendLetter;
import org.nightpost.correspondence.Sending;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.RichText;
import org.nightpost.intake.InviteClient;
import org.nightpost.people.Profile;
import org.nightpost.people.invitation.Guest;
import org.nightpost.people.invitation.InvitePerson;
import org.nightpost.people.invitation.Way;
import org.nightpost.security.Actor;
import org.nightpost.security.ResumeSession;
import org.nightpost.security.Role;

/** Invites those of the cast who have not come yet, so that anybody can open their mails and try how one comes in. */
@ApplicationScoped
class GuestLoader {
    @Inject
    ResumeSession sessions;

    @Inject
    Actor actor;

    @Inject
    InvitePerson invite;

    @Inject
    InviteClient inviteClient;

    @Inject
    SealToInvitation letters;

    @Inject
    SendLetter send;

    @ActivateRequestContext
    void load(Troupe troupe) {
        for (JsonObject guest : DemoFiles.objects(DemoFiles.cast(), "guests")) {
            sessions.resume(troupe.session(guest.getString("invitedBy")));
            if (guest.containsKey("counsellor")) {
                client(guest, troupe);
            } else {
                staff(guest);
            }
        }
    }

    private void staff(JsonObject guest) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        DemoFiles.texts(guest, "roles").forEach(role -> roles.add(Role.valueOf(role)));
        Guest invited = new Guest(UUID.randomUUID(), profile(guest), roles, actor.person());
        require(invite.invite(invited, way(guest)).isPresent(), guest.getString("name"));
    }

    private void client(JsonObject guest, Troupe troupe) {
        String counsellor = guest.getString("counsellor");
        Profile profile = profile(guest);
        InviteClient.Result result = inviteClient.invite(new InviteClient.Wish(
                UUID.randomUUID(),
                profile,
                troupe.service(guest.getString("service")),
                troupe.person(counsellor) + "." + troupe.teamOf(counsellor),
                way(guest)));
        require(result instanceof InviteClient.Made, result);
        sessions.resume(troupe.session(counsellor));
        CorrespondenceId correspondence = letters.with(profile.id()).orElseThrow();
        require(
                send.send(Sending.reply(first(correspondence, guest))) instanceof SendLetter.Sent,
                guest.getString("name"));
    }

    private static DraftPage first(CorrespondenceId correspondence, JsonObject guest) {
        String text = String.join("\n\n", DemoFiles.texts(guest, "letter"));
        Passage passage = new Passage(
                UUID.randomUUID(), Words.rich(RichText.fromCommonMark(text).text()));
        LetterContent content = new LetterContent("", List.of(passage));
        return new DraftPage(correspondence, UUID.randomUUID(), 0, 0, content);
    }

    private static Profile profile(JsonObject guest) {
        ZoneId zone = ZoneId.of(guest.getString("zone"));
        return new Profile(UUID.randomUUID(), guest.getString("name"), guest.getString("language"), zone, false);
    }

    private static Way way(JsonObject guest) {
        return new Way(Objects.requireNonNull(guest.getString("email")), false);
    }

    private static void require(boolean done, Object what) {
        if (!done) {
            throw new IllegalStateException("the demo’s files do not fit the portal: " + what);
        }
    }
}
