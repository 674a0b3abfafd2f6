package org.nightpost.people.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Dump;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.Mailbox;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** People choose whether, where and how they are told, and see it before it counts. */
@OnPortal
class NoticesIT {
    private static final String PAGE = "/me/notices";
    private static final String ADDRESS = "/me/notices/address";

    private final Portal portal;
    private final String name = "wren-" + UUID.randomUUID().toString().substring(0, 8);
    private final Mailbox mailbox;
    private final Visitor client;

    NoticesIT(Portal portal) {
        this.portal = portal;
        mailbox = new Mailbox(portal, name + "@example.org");
        Guests guests = new Guests(portal);
        client = guests.comeIn(guests.invite("tom", "Wren").path(), name);
        goTo(name + "@example.org").expect(303);
        Sql.change(portal, "update notice_address set proved = true where person = ?", me());
        Sql.change(portal, "delete from notice_mail where person = ? and template = 'proof'", me());
    }

    /** The next test invites its own; who waits for nobody shall not stand on the counsellor's list for ever. */
    @AfterEach
    void noMailsWait() {
        Sql.change(portal, "delete from notice_mail where person = ? and state = 'WAITING'", me());
    }

    @Test
    void whatArrivesIsWhatThePageHasShown() {
        save(client.get(PAGE)
                        .form(PAGE)
                        .choose("sender", "own")
                        .fill("ownSender", "Knitting circle")
                        .choose("subject", "own")
                        .fill("ownSubject", "Pattern no. 7"))
                .expect(303);
        Seen page = client.get(PAGE).expect(200);
        String shown = page.page().select(".mail-sample .mail").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining());

        page.form(PAGE + "/test").press().expect(303);

        String mail = next();
        assertTrue(mail.contains("From: Knitting circle <"), mail);
        assertTrue(mail.contains("Subject: Pattern no. 7"), mail);
        assertEquals(plain(shown), plain(mail.substring(mail.indexOf("\n\n"))), "word for word");
        assertFalse(mail.contains("Nightpost"), mail);
    }

    @Test
    void aButtonPressedTwiceSendsOneMailAndThreeADayAreEnough() {
        Seen page = client.get(PAGE).expect(200);
        page.form(PAGE + "/test").press().expect(303);
        page.form(PAGE + "/test").press().expect(303);
        next();
        assertEquals(1, Sql.count(portal, "notice_mail where person = ? and template = 'trial'", me()));

        for (int again = 0; again < 2; again++) {
            client.get(PAGE).form(PAGE + "/test").press().expect(303);
        }
        Seen fourth = client.get(PAGE).form(PAGE + "/test").press().expect(303).follow();

        assertTrue(fourth.text().contains("That is enough for a day"), fourth.text());
        assertEquals(3, Sql.count(portal, "notice_once where kind = 'trial' and person = ?", me()));
    }

    @Test
    void whatIsWrongIsSaidAndEverythingTypedIsKept() {
        Seen wrong = save(client.get(PAGE)
                        .form(PAGE)
                        .choose("sender", "own")
                        .fill("ownSender", "x".repeat(43))
                        .choose("subject", "own")
                        .fill("ownSubject", "")
                        .choose("hours", "some")
                        .choose("from", "22:00")
                        .choose("until", "22:30"))
                .expect(422);

        assertTrue(wrong.page().title().startsWith("Error: "), wrong.page().title());
        List<String> said = wrong.page().select(".errors a").eachText();
        assertEquals(3, said.size(), said.toString());
        assertTrue(said.get(0).contains("3 characters too long"), said.toString());
        Form again = wrong.form(PAGE);
        assertEquals("x".repeat(43), again.value("ownSender"));
        assertEquals(1, wrong.page().select("option[value=22:30][selected]").size());
    }

    @Test
    void ownWordsCannotBecomeAHeaderAndLieSealed() throws Exception {
        Form form = client.get(PAGE)
                .form(PAGE)
                .choose("sender", "own")
                .fill("ownSender", "Quillmoss\r\nBcc: thief@elsewhere.example");
        save(form).expect(303);
        client.get(PAGE).form(PAGE + "/test").press().expect(303);

        String mail = next();

        assertTrue(mail.lines().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("bcc")), mail);
        assertFalse(Dump.text(portal).contains("Quillmoss"), "the dump says it");
    }

    @Test
    void hoursAreKeptInTheZoneThatStandsThere() {
        save(client.get(PAGE)
                        .form(PAGE)
                        .choose("hours", "some")
                        .choose("from", "22:00")
                        .choose("until", "02:30"))
                .expect(303);

        List<Object> row = Sql.rows(
                        portal, "select from_minute, until_minute, zone from notice_manner where person = ?", me())
                .get(0);
        assertEquals(List.of(1320, 150), row.subList(0, 2));
        assertTrue(client.get(PAGE).text().contains("that of " + row.get(2)), "and is named");
    }

    @Test
    void whoeverMovesIsToldAtTheFormerAddressByAMailThatSaysNothing() {
        Seen page = goTo(name + "@elsewhere.example").expect(303).follow();
        goTo(name + "@elsewhere.example").expect(303);

        assertTrue(page.text().contains(name + "@elsewhere.example"), page.text());
        String mail = next();
        assertTrue(mail.contains("Please sign in and have a look"), mail);
        assertFalse(mail.contains("elsewhere"), "not where to: " + mail);
        assertEquals(
                2,
                Sql.count(portal, "audit_entry where deed = 'mail.addressChanged' and subject = ?", me()),
                "from none, and from there, each once");
    }

    @Test
    void whoWantsNoMailsHasNone() {
        client.get(ADDRESS).form(ADDRESS).choose("mail", "none").press().expect(303);

        Seen page = client.get(PAGE).expect(200);
        assertTrue(page.text().contains("You get no mails"), page.text());
        assertTrue(page.findForm(PAGE + "/test").isEmpty(), "and nothing to try");
    }

    @Test
    void whatIsNoAddressIsRefusedAndKept() {
        Seen wrong = goTo("wren at home").expect(422);

        assertEquals("wren at home", wrong.form(ADDRESS).value("email"));
        assertTrue(wrong.page().title().startsWith("Error: "));
    }

    @Test
    void theAddressAsksForThePassphraseAgainAndWhatWasTypedComesBack() {
        Form typed = client.get(ADDRESS).form(ADDRESS).choose("mail", "address").fill("email", name + "@later.example");
        Sql.change(
                portal,
                "update security_session set proven_at = ? where person = ?",
                Instant.now().minusSeconds(3600).atOffset(ZoneOffset.UTC),
                me());

        Seen asked = typed.press();
        Seen back = asked.form("/sign-in/again")
                .fill("password", Guests.PASSPHRASE)
                .press()
                .expect(200)
                .form(ADDRESS)
                .press()
                .expect(200);

        assertFalse(client.get(PAGE).text().contains("later.example"), "not changed yet");
        assertEquals(name + "@later.example", back.form(ADDRESS).value("email"));
        assertTrue(
                back.page().title().startsWith("Where your mails go"),
                back.page().title());
    }

    @Test
    void staffChooseWhichMailsAndNoNights() {
        Seen page = portal.as("maria").get(PAGE).expect(200);

        assertTrue(page.text().contains("none at night"), page.text());
        assertEquals(1, page.page().select("input[name=beforeBlock]").size());
        assertEquals(
                0, page.page().select("input[name=daily], input[name=sender]").size());
        UUID maria = UUID.fromString(page.page().body().attr("data-person"));
        page.form(PAGE).press().expect(303);
        assertEquals(
                1, Sql.count(portal, "notice_manner where person = ? and from_minute = 420 and before_block", maria));
        portal.as("maria")
                .post(
                        PAGE,
                        Fields.none()
                                .with("form_token", page.form(PAGE).token())
                                .with("hours", "any"));
        assertEquals(
                1,
                Sql.count(portal, "notice_manner where person = ? and from_minute = 420 and not before_block", maria));
        page.form(PAGE).press().expect(303);
    }

    private Seen goTo(String address) {
        return client.get(ADDRESS)
                .expect(200)
                .form(ADDRESS)
                .choose("mail", "address")
                .fill("email", address)
                .press();
    }

    private static Seen save(Form form) {
        return form.press();
    }

    /** The next mail; not the one of the constructor, if the postman was quicker than the test. */
    private String next() {
        String mail = mailbox.next();
        return mail.contains("/me/notices/proof/") ? mailbox.next() : mail;
    }

    private UUID me() {
        return UUID.fromString(client.get("/me").page().body().attr("data-person"));
    }

    private static String plain(String text) {
        return text.replace("\r", "").strip();
    }
}
