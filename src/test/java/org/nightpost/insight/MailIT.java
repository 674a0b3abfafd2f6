package org.nightpost.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Mails that did not arrive: seen by the administrator, and told to whom they were for. */
@OnPortal
class MailIT {
    private static final String MAIL = "@dead.example>";

    private final Portal portal;

    MailIT(Portal portal) {
        this.portal = portal;
    }

    @AfterEach
    void takeOut() {
        Sql.change(portal, "delete from notice_mail where message_id like ?", "%" + MAIL);
    }

    @Test
    void whomNoMailReachesIsToldInThePortal() {
        Visitor colin = portal.as("colin");
        assertFalse(colin.get("/me").text().contains("could not reach you by mail"));

        die(person(colin), "news", false);

        assertTrue(colin.get("/me").expect(200).text().contains("could not reach you by mail"));
    }

    @Test
    void aClientIsToldAtHomeAndIsANumberToTheAdministrator() {
        Visitor amina = portal.as("amina");
        UUID client = person(amina);
        die(client, "news", false);

        Seen page = portal.as("colin").get("/administration/mail").expect(200);

        assertTrue(amina.get("/home").text().contains("could not reach you by mail"));
        assertTrue(page.text().contains("number " + client.toString().substring(0, 8)), page.text());
        assertTrue(page.text().contains("refused it for good"), page.text());
        assertFalse(page.body().contains("Amina"), "an administrator knows no names of clients");
        assertFalse(page.body().contains("amina@"), "nor addresses");
    }

    @Test
    void aMailIsTriedAgainOnceHoweverOftenTheButtonIsPressed() {
        Visitor colin = portal.as("colin");
        UUID mail = die(person(colin), "news", false);
        Seen page = colin.get("/administration/mail");

        Seen first = page.form("/administration/mail/again").press().expect(303).follow();
        Seen second =
                page.form("/administration/mail/again").press().expect(303).follow();

        assertTrue(first.text().contains("on its way again"), first.text());
        assertTrue(second.text().contains("no longer here"), second.text());
        // Colin has no address: the postman may have taken it out already.
        assertEquals(0, Sql.count(portal, "notice_mail where id = ? and state = 'DEAD'", mail));
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'notice.tried.again' and subject = ?", mail));
    }

    @Test
    void aMailWhoseLinkIsErasedCanOnlyBeTakenOut() {
        Visitor colin = portal.as("colin");
        UUID mail = die(person(colin), "link", true);
        Seen page = colin.get("/administration/mail");
        assertTrue(page.page().select("form[action=/administration/mail/again]").isEmpty());

        Seen after =
                page.form("/administration/mail/discard").press().expect(303).follow();

        assertTrue(after.text().contains("is taken out"), after.text());
        assertEquals(0, Sql.count(portal, "notice_mail where id = ?", mail));
    }

    @Test
    void aHundredDeadMailsCostNoMoreStatementsThanOne() {
        Visitor colin = portal.as("colin");
        UUID person = person(colin);
        die(person, "news", false);
        String one = colin.get("/administration/mail").header("server-timing");
        for (int i = 0; i < 100; i++) {
            die(person, "news", false);
        }

        Seen many = colin.get("/administration/mail").expect(200);

        assertEquals(one, many.header("server-timing"));
        assertTrue(many.text().contains("more than are shown"), "a hundred of them are enough for a page");
    }

    @Test
    void theStateSaysWhatToDoFirst() {
        Visitor colin = portal.as("colin");
        die(person(colin), "news", false);

        Seen state = colin.get("/administration/state").expect(200);

        assertTrue(state.text().contains("See for whom"), state.text());
        assertTrue(state.text().indexOf("See for whom") < state.text().indexOf("answers, in"), "what is amiss first");
        assertFalse(state.body().contains(portal.data().toString()), "no paths of the host");
    }

    private static UUID person(Visitor visitor) {
        return UUID.fromString(visitor.get("/me").page().body().attr("data-person"));
    }

    private UUID die(UUID person, String template, boolean link) {
        UUID mail = UUID.randomUUID();
        Sql.change(
                portal,
                "insert into notice_mail (id, person, template, created_at, not_before, attempts, last_attempt_at, state,"
                        + " message_id, occasions, secret, outcome, with_link)"
                        + " values (?, ?, ?, ?, ?, 1, ?, 'DEAD', ?, 1, ?, 'REFUSED', ?)",
                mail,
                person,
                template,
                Instant.now().atOffset(ZoneOffset.UTC),
                Instant.now().atOffset(ZoneOffset.UTC),
                Instant.now().plusSeconds(86_400).atOffset(ZoneOffset.UTC),
                "<" + mail + MAIL,
                new byte[0],
                link);
        return mail;
    }
}
