package org.nightpost.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nightpost.Authenticator;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;
import org.nightpost.web.ForgedTokens;

/** A portal as on its first day: from the set-up link to the first letter and its answer, all of it through pages. */
class InEarnestIT {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/invitation/[A-Za-z0-9_-]{43})");
    private static final long PATIENCE_MILLIS = 30_000;

    @Test
    void fromTheFirstStartToTheFirstLetter() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try (Portal portal = Portal.empty("in-earnest")
                .with("NIGHTPOST_SMTP_HOST", "127.0.0.1")
                .with("NIGHTPOST_SMTP_PORT", String.valueOf(post.getSmtp().getPort()))
                .start()) {
            Guests guests = new Guests(portal);
            Visitor ada = becomeAdministrator(portal, guests);
            invite(ada, "Ruth Winter", "SUPERVISOR", "ruth.winter@example.org");
            comeIn(guests, post, "ruth");
            invite(ada, "Maria Sommer", "COUNSELLOR", "maria.sommer@example.org");
            Visitor maria = comeIn(guests, post, "maria");

            Seen list = ada.get("/administration/invitations").expect(200);
            assertEquals(2, list.page().select("td:contains(Accepted)").size(), list.text());
            nobodyCanBeInvitedYet(maria);

            define(ada);
            found(ada);
            write(maria, inviteClient(guests, maria));
            assertFalse(ada.get("/administration/people").expect(200).body().contains("Heron"));
            theOnlySecondStepStaysUntilItIsLost(portal, guests, ada, maria);
            theOtherAdministratorIsTold(portal, guests, post, ada);
        } finally {
            post.stop();
        }
    }

    /** Before there is a service and a team: the page says so, and offers no form. */
    private static void nobodyCanBeInvitedYet(Visitor maria) {
        Seen early = maria.get("/invitations/new").expect(200);
        assertTrue(early.findForm("/invitations/new").isEmpty());
        assertTrue(early.text().contains("There is no service yet"), early.text());
    }

    private static void theOnlySecondStepStaysUntilItIsLost(Portal portal, Guests guests, Visitor ada, Visitor maria) {
        Seen own = maria.get("/me/signing-in").expect(200);
        assertTrue(own.findForm("/me/signing-in/app/remove").isEmpty(), own.text());
        String remove = "/me/signing-in/app/remove";
        maria.post(remove, new ForgedTokens(portal).form(maria, remove)).expect(303);
        assertTrue(maria.get("/me/signing-in").text().contains("This is your only second step"));

        Seen theirs = ada.get("/administration/people").follow("Maria Sommer").expect(200);
        assertTrue(theirs.text().contains("a supervisor of their team takes the second step away"), theirs.text());
        Seen ruths = ada.get("/administration/people").follow("Ruth Winter").expect(200);
        ruths.form(ruths.path() + "/second-step").press().expect(303);
        Visitor again = guests.signIn("ruth");
        assertEquals("/me/signing-in", again.get("/team").expect(303).location());
        Authenticator.setUp(again);
        again.get("/team/second-steps").expect(200);
    }

    private static void theOtherAdministratorIsTold(Portal portal, Guests guests, GreenMail post, Visitor ada)
            throws Exception {
        invite(ada, "Otto Brandt", "ADMINISTRATOR", "otto.brandt@example.org");
        comeIn(guests, post, "otto");
        String mails = "notice_mail m join people_person p on p.id = m.person"
                + " where p.staff_name = 'Otto Brandt' and m.template = 'account'";
        Sql.change(portal, "delete from notice_mail where template = 'account'");
        Seen page = ada.get("/administration/people").follow("Maria Sommer").expect(200);
        page.form(page.path() + "/roles").choose("role", "SUPERVISOR").press().expect(303);
        assertEquals(1, Sql.count(portal, mails));
    }

    private static void write(Visitor maria, Visitor client) {
        Desk.bench(maria, "Heron").send("Welcome, whoever you are.").expect(303);
        UUID first = Desk.letters(client).get(0);
        assertTrue(client.get("/letters/" + first).text().contains("Welcome, whoever you are."));
        Desk.client(client).send("This is my first letter.").expect(303);
        UUID correspondence = Desk.bench(maria, "Heron").correspondence();
        Seen read = maria.get("/correspondences/" + correspondence).expect(200);
        assertTrue(read.text().contains("This is my first letter."), read.text());
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

    private static void define(Visitor administrator) {
        administrator
                .get("/administration/services/new")
                .form("/administration/services/new")
                .fill("name", "Quayside")
                .fill("remit", "Letters for people at sea.")
                .fill("zone", "Europe/London")
                .fill("phone", "+44 1632 960777")
                .fill("hours", "Weekdays")
                .fill("who.1", "Harbour watch")
                .fill("phone.1", "+44 1632 960778")
                .press()
                .expect(303);
    }

    /** Only Ruth supervises and only Maria counsels, so each list has one name. */
    private static void found(Visitor administrator) {
        Seen page = administrator.get("/administration/teams/new").expect(200);
        page.form("/administration/teams/new")
                .fill("name", "Harbour")
                .choose("supervisor", page.page().select("[name=supervisor]").val())
                .choose("counsellor", page.page().select("[name=counsellor]").val())
                .press()
                .expect(303);
        Seen teams = administrator.get("/administration/teams").expect(200);
        assertTrue(teams.text().contains("Ruth Winter") && teams.text().contains("Maria Sommer"), teams.text());
    }

    private static Visitor inviteClient(Guests guests, Visitor counsellor) {
        Seen given = counsellor
                .get("/invitations/new")
                .form("/invitations/new")
                .fill("alias", "Heron")
                .choose("way", "slip")
                .press()
                .expect(200);
        List<String> typed = given.page().select(".slip .typed").eachText();
        return guests.comeIn(typed.get(typed.size() - 1).replaceFirst("^http://localhost:\\d+", ""), "heron");
    }

    private static Visitor comeIn(Guests guests, GreenMail post, String signInName) throws Exception {
        String text = invitation(post, signInName);
        Matcher link = LINK.matcher(text);
        assertTrue(link.find(), text);
        for (String word : List.of("Ruth", "Maria", "Ada", "counsel", "supervis", "letter")) {
            String rest = text.replace(link.group(), "").toLowerCase(Locale.ROOT);
            assertFalse(rest.contains(word.toLowerCase(Locale.ROOT)), word + " stands in the mail: " + text);
        }
        return withFactor(guests.comeIn(link.group(1), signInName));
    }

    /** Among all that came: who set up a second factor gets a mail too. */
    private static String invitation(GreenMail post, String signInName) throws Exception {
        long tooLate = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < tooLate) {
            for (MimeMessage mail : post.getReceivedMessages()) {
                String text = mail.getSubject() + "\n" + mail.getContent();
                boolean theirs = mail.getAllRecipients()[0].toString().startsWith(signInName);
                if (theirs && LINK.matcher(text).find()) {
                    return text;
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no invitation came to " + signInName);
    }

    /** In earnest nothing opens to staff before they have set up a second factor. */
    private static Visitor withFactor(Visitor visitor) {
        visitor.get("/me").expect(303);
        Authenticator.setUp(visitor);
        return visitor;
    }
}
