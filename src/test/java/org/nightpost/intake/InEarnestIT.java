package org.nightpost.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nightpost.Authenticator;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Visitor;

/** A portal as on its first day: the administrator invites those who work here, who read their mails and come in. */
class InEarnestIT {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/invitation/[A-Za-z0-9_-]{43})");
    private static final long PATIENCE_MILLIS = 30_000;

    @Test
    void fromTheFirstStartToThoseWhoWorkHere() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try (Portal portal = Portal.empty("in-earnest")
                .with("NIGHTPOST_SMTP_HOST", "127.0.0.1")
                .with("NIGHTPOST_SMTP_PORT", String.valueOf(post.getSmtp().getPort()))
                .start()) {
            Guests guests = new Guests(portal);
            Visitor ada = becomeAdministrator(portal, guests);
            invite(ada, "Ruth Winter", "SUPERVISOR", "ruth.winter@example.org");
            comeIn(portal, guests, post, 1, "ruth");
            invite(ada, "Maria Sommer", "COUNSELLOR", "maria.sommer@example.org");
            Visitor maria = comeIn(portal, guests, post, 2, "maria");

            Seen list = ada.get("/administration/invitations").expect(200);
            assertEquals(2, list.page().select("td:contains(Accepted)").size(), list.text());
            // Nobody can be invited before there is a service and a team: the page says so, and offers no form.
            Seen early = maria.get("/invitations/new").expect(200);
            assertTrue(early.findForm("/invitations/new").isEmpty());
            assertTrue(early.text().contains("There is no service yet"), early.text());
        } finally {
            post.stop();
        }
    }

    private static Visitor becomeAdministrator(Portal portal, Guests guests) {
        Matcher link = Pattern.compile("http://localhost:\\d+(/set-up/\\S+)").matcher(portal.console());
        assertTrue(link.find(), portal.console());
        portal.visitor()
                .get(link.group(1))
                .form(link.group(1))
                .fill("name", "Ada Keller")
                .fill("signInName", "ada")
                .fill("password", Guests.PASSPHRASE)
                .press()
                .expect(303);
        return withFactor(guests.signIn("ada"));
    }

    private static void invite(Visitor administrator, String name, String role, String address) {
        Form form = administrator.get("/administration/invitations/new").form("/administration/invitations/new");
        Seen page = form.fill("name", name)
                .choose("role", role)
                .fill("email", address)
                .press()
                .expect(303)
                .follow();
        assertTrue(page.expect(200).text().contains("Not answered yet"), page.text());
    }

    private static Visitor comeIn(Portal portal, Guests guests, GreenMail post, int mails, String signInName)
            throws Exception {
        assertTrue(post.waitForIncomingEmail(PATIENCE_MILLIS, mails), "no mail came:\n" + portal.log());
        MimeMessage mail = post.getReceivedMessages()[mails - 1];
        String text = mail.getSubject() + "\n" + mail.getContent();
        Matcher link = LINK.matcher(text);
        assertTrue(link.find(), text);
        for (String word : List.of("Ruth", "Maria", "Ada", "counsel", "supervis", "letter")) {
            String rest = text.replace(link.group(), "").toLowerCase(Locale.ROOT);
            assertFalse(rest.contains(word.toLowerCase(Locale.ROOT)), word + " stands in the mail: " + text);
        }
        return withFactor(guests.comeIn(link.group(1), signInName));
    }

    /** In earnest nothing opens to staff before they have set up a second factor. */
    private static Visitor withFactor(Visitor visitor) {
        visitor.get("/me").expect(303);
        Authenticator.setUp(visitor);
        return visitor;
    }
}
