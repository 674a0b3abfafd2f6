package org.nightpost.people.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.Mailbox;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Nobody can have the portal write words of their own to an address that is not theirs, nor write to many. */
@OnPortal
class AddressProofIT {
    private static final String PAGE = "/me/notices";
    private static final String ADDRESS = "/me/notices/address";

    private final Portal portal;
    private final String name = "finch-" + UUID.randomUUID().toString().substring(0, 8);
    private final Visitor client;

    AddressProofIT(Portal portal) {
        this.portal = portal;
        Guests guests = new Guests(portal);
        client = guests.comeIn(guests.invite("tom", "Finch").path(), name);
    }

    /** The next test invites its own. */
    @AfterEach
    void noMailsWait() {
        Sql.change(portal, "delete from notice_mail where person = ? and state = 'WAITING'", me());
    }

    @Test
    void ownWordsGoToAnAddressOnceItsMailsCameBack() {
        ownWords();
        String there = name + "@elsewhere.example";
        Mailbox mailbox = new Mailbox(portal, there);
        Seen page = goTo(there).expect(303).follow();
        assertTrue(page.text().contains("not confirmed yet"), page.text());
        assertFalse(page.page().select(".mail-sample").text().contains("The Bank"), "nor does the page show them");
        String proof = mailbox.link("/me/notices/proof/");
        String sent = mailbox.texts().get(0);
        assertTrue(sent.contains("Please confirm"), sent);
        assertFalse(sent.contains("The Bank") || sent.contains("Your account"), sent);

        Form old = client.get(proof).expect(200).form(proof);

        Seen thanks = old.press().expect(303).follow();

        assertTrue(thanks.text().contains("Mails arrive there"), thanks.text());
        assertTrue(thanks.page().select(".mail-sample").text().contains("The Bank"), thanks.text());
        goTo(name + "@third.example").expect(303);
        assertTrue(old.press().expect(404).text().contains("belongs to another address"));
        client.get(proof).expect(404);
        assertEquals(0, proved(), "it was sent to another address");
    }

    @Test
    void nobodyElseProvesAnAddressAndNoOtherLink() {
        goTo(name + "@elsewhere.example").expect(303);
        String none = "/me/notices/proof/" + "A".repeat(50);
        client.get(none).expect(404);
        client.get("/me/notices/proof/nothing").expect(404);
        assertEquals(0, proved());
    }

    @Test
    void threeOtherAddressesADayAreEnoughButMailsCanBeStopped() {
        goTo(name + "@first.example").expect(303);
        goTo(name + "@second.example").expect(303);
        goTo(name + "@third.example").expect(303);

        Seen enough = goTo(name + "@fourth.example").expect(422);

        assertTrue(enough.text().contains("enough for a day"), enough.text());
        assertEquals(name + "@fourth.example", enough.form(ADDRESS).value("email"));
        assertTrue(client.get(PAGE).text().contains("third.example"));
        client.get(ADDRESS).form(ADDRESS).choose("mail", "none").press().expect(303);
        assertTrue(client.get(PAGE).text().contains("You get no mails"));
        goTo(name + "@fourth.example").expect(422);
    }

    private void ownWords() {
        client.get(PAGE)
                .form(PAGE)
                .choose("sender", "own")
                .fill("ownSender", "The Bank")
                .choose("subject", "own")
                .fill("ownSubject", "Your account")
                .press()
                .expect(303);
    }

    private long proved() {
        return Sql.count(portal, "notice_address where person = ? and proved", me());
    }

    private Seen goTo(String address) {
        return client.get(ADDRESS)
                .expect(200)
                .form(ADDRESS)
                .choose("mail", "address")
                .fill("email", address)
                .press();
    }

    private UUID me() {
        return UUID.fromString(client.get("/me").page().body().attr("data-person"));
    }
}
