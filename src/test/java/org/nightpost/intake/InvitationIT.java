package org.nightpost.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.Guests.Slip;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A client's link is used once, and opens what was written; or it is used twice, too late, by the wrong person, with a wrong code. */
@OnScratchPortal
class InvitationIT {
    private final Portal portal;
    private final Guests guests;

    InvitationIT(Portal portal) {
        this.portal = portal;
        guests = new Guests(portal);
    }

    @Test
    void aLetterWrittenBeforeIsThereRightAfterAndNoMoreBehindTheLink() {
        Slip slip = guests.invite("maria", "Robin");
        write("Robin", "You are welcome here, Robin.");
        Form late = guests.activation(slip.path(), "robin2");
        Visitor robin = guests.comeIn(slip.path(), "robin");

        assertReads(robin, "You are welcome here, Robin.");
        assertTrue(portal.visitor().get(slip.path()).expect(410).text().contains("This link has been used"));
        late.press().expect(410);
        assertEquals(0, Sql.count(portal, "vault_wrap where holder_id = ?", slip.id()));
        assertEquals(0, locked(slip).length);
        assertEquals(1, trail(slip, "invitation.accepted"));

        write("Robin", "This is under a key that no link ever held.");
        assertReads(robin, "This is under a key that no link ever held.");
        assertEquals(
                2, Sql.one(Integer.class, portal, "select epoch from correspondence where client = ?", person(slip)));
    }

    @Test
    void lookingAtALinkUsesNothingUpHoweverOftenAScannerDoes() {
        Slip slip = guests.invite("maria", "Scanned");
        for (int i = 0; i < 5; i++) {
            portal.visitor().get(slip.path()).expect(200);
            portal.visitor().send("HEAD", slip.path(), null).expect(200);
        }
        guests.comeIn(slip.path(), "scanned").get("/home").expect(200);
    }

    @Test
    void theCodeOfASlipIsTypedAsPeopleTypeIt() {
        Slip slip = guests.invite("maria", "Typist");
        String typed = " " + slip.typed().toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
        Form form = portal.visitor().get("/invitation").form("/invitation");
        assertEquals(slip.path(), form.fill("typed", typed).press().expect(303).location());
        Seen unknown = form.fill("typed", "K7QM-3XHD-9TBW-4NRZ-8PCE").press().expect(422);
        assertTrue(unknown.text().contains("We do not know this code"), unknown.text());
    }

    @Test
    void twoAtOnceMakeOneAccount() throws Exception {
        Slip slip = guests.invite("maria", "Twins");
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            forms.add(guests.activation(slip.path(), "twin" + i));
        }
        List<Integer> statuses = atOnce(forms);
        assertEquals(1, statuses.stream().filter(status -> status == 303).count(), statuses.toString());
        assertTrue(statuses.stream().allMatch(status -> status == 303 || status == 410), statuses.toString());
        assertEquals(1, Sql.count(portal, "security_account where person = ?", person(slip)));
    }

    @Test
    void aLinkIsOverAfterItsDaysAndWorksAgainWhenItIsSentAgain() {
        Slip slip = guests.invite("maria", "Hesitant");
        write("Hesitant", "There is no hurry.");
        Form form = guests.activation(slip.path(), "hesitant");
        Sql.change(portal, "update people_invitation set valid_until = made_at where id = ?", slip.id());
        assertTrue(portal.visitor().get(slip.path()).expect(410).text().contains("This link is too old"));
        form.press().expect(410);

        Slip again = guests.again("maria", slip.id());
        portal.visitor().get(slip.path()).expect(404);
        assertReads(guests.comeIn(again.path(), "hesitant"), "There is no hurry.");
    }

    @Test
    void aLinkWhoseLettersDoNotOpenSaysSoAndIsSentAgain() {
        Slip slip = guests.invite("maria", "Unlucky");
        write("Unlucky", "It was here all the time.");
        Form form = guests.activation(slip.path(), "unlucky");
        Sql.change(portal, "update vault_wrap set sealed = ? where holder_id = ?", new byte[] {1, 2, 3}, slip.id());
        assertTrue(form.press().expect(422).text().contains("This link is damaged"));
        assertEquals(0, Sql.count(portal, "security_account where person = ?", person(slip)));
        Slip again = guests.again("maria", slip.id());
        assertReads(guests.comeIn(again.path(), "unlucky"), "It was here all the time.");
    }

    @Test
    void aWithdrawnLinkIsDeadAndHoldsNothing() {
        Slip slip = guests.invite("maria", "Mistaken");
        Form form = guests.activation(slip.path(), "mistaken");
        guests.withdraw("maria", slip.id()).expect(303);
        form.press().expect(410);
        assertTrue(portal.visitor().get(slip.path()).expect(410).text().contains("This link was withdrawn"));
        assertEquals(0, Sql.count(portal, "vault_wrap where holder_id = ?", slip.id()));
        Sql.change(portal, "update people_invitation set state = 'OPEN' where id = ?", slip.id());
        form.press().expect(422);
        assertEquals(0, Sql.count(portal, "security_account where person = ?", person(slip)));
    }

    @Test
    void theSpokenCodeIsAskedForAndFiveWrongOnesShutTheLink() throws Exception {
        Slip slip = guests.inviteWithCode("maria", "Careful");
        assertTrue(slip.code().matches("\\d{3} \\d{3}"), slip.code());
        Form form = guests.activation(slip.path(), "careful");
        assertFalse(portal.visitor().get(slip.path()).text().contains("Maria"), "the link alone tells who invited");
        form.press().expect(422);
        assertEquals(0, tries(slip), "an empty field is no try");
        String wrong = slip.code().equals("111 111") ? "222222" : "111111";
        assertTrue(form.fill("code", wrong).press().expect(422).text().contains("Tries left: 4"));

        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            forms.add(guests.activation(slip.path(), "careful").fill("code", wrong));
        }
        assertTrue(atOnce(forms).stream().allMatch(status -> status == 422 || status == 410));
        assertEquals(5, tries(slip));
        form.fill("code", slip.code()).press().expect(410);
        assertTrue(portal.visitor().get(slip.path()).expect(410).text().contains("This link is shut"));
        assertEquals(5, trail(slip, "invitation.refused"));
        assertEquals(0, Sql.count(portal, "security_account where person = ?", person(slip)));
    }

    @Test
    void aLinkIsNoListOfWhoIsHere() {
        Slip slip = guests.invite("maria", "Curious");
        for (String name : List.of("amina", "jonas", "bettina", "zoe", "elspeth")) {
            Seen taken = guests.activation(slip.path(), name).press().expect(422);
            assertTrue(taken.text().contains("Somebody has this sign-in name already"), taken.text());
        }
        Seen held = guests.activation(slip.path(), "denny").press().expect(422);
        Seen free = guests.activation(slip.path(), "nobodyatall").press().expect(422);
        assertTrue(held.text().contains("Too many names were tried"), held.text());
        assertEquals(
                held.page().select(".errors").text(),
                free.page().select(".errors").text());
        assertEquals(2, trail(slip, "invitation.held"));
    }

    @Test
    void theRightSpokenCodeOpens() {
        Slip slip = guests.inviteWithCode("maria", "Told");
        write("Told", "Good that you came.");
        guests.activation(slip.path(), "told").fill("code", slip.code()).press().expect(303);
        Visitor told = guests.signIn("told");
        assertReads(told, "Good that you came.");
        assertTrue(told.get("/me").text().contains("Told"), "the name that was agreed is lost");
    }

    @Test
    void aRowThatSomebodyHasChangedOpensNothing() {
        for (String change : List.of(
                "grants = 'ADMINISTRATOR'",
                "valid_until = valid_until + interval '1' day",
                "person = (select p.person from people_invitation p where p.grants <> 'CLIENT' limit 1)")) {
            Slip slip = guests.invite("maria", "Changed");
            Form form = guests.activation(slip.path(), "changed");
            Sql.change(portal, "update people_invitation set " + change + " where id = ?", slip.id());
            Seen answer = form.press().expect(422);
            assertTrue(answer.text().contains("This link is damaged"), change + ": " + answer.text());
            assertEquals(1, trail(slip, "invitation.refused"), change);
        }
    }

    @Test
    void somebodyElsesSessionWithEveryRowOpensNothing() {
        Slip slip = guests.invite("maria", "Robbed");
        write("Robbed", "Only for you: velvetanvil.");
        UUID client = person(slip);
        UUID thief = Sql.one(
                UUID.class,
                portal,
                "select c.client from correspondence c join letter l on l.correspondence = c.id where l.id = ?",
                Desk.letters(portal.as("lesia")).get(0));
        UUID correspondence = Sql.one(UUID.class, portal, "select id from correspondence where client = ?", client);
        Sql.change(portal, "update correspondence set client = ? where id = ?", thief, correspondence);
        Sql.change(
                portal,
                "update vault_wrap set holder_kind = 'PERSON', holder_id = ? where holder_id = ?",
                thief,
                slip.id());
        UUID letter = Sql.one(UUID.class, portal, "select id from letter where correspondence = ?", correspondence);
        Seen page = portal.as("lesia").get("/letters/" + letter).expect(200);
        assertTrue(page.text().contains("This letter cannot be opened"), page.text());
        assertFalse(page.body().contains("velvetanvil"));
        Sql.change(portal, "update correspondence set client = ? where id = ?", client, correspondence);
    }

    @Test
    void whoIsSignedInUsesNoLinkUpByMistake() {
        Slip slip = guests.invite("maria", "Later");
        Seen page = portal.as("maria").get(slip.path()).expect(200);
        assertTrue(page.text().contains("You are signed in as Maria Lindqvist"), page.text());
        guests.comeIn(slip.path(), "later");
    }

    private void write(String alias, String words) {
        Desk bench = Desk.bench(portal.as("maria"), alias);
        bench.send(words).expect(303);
    }

    private static void assertReads(Visitor client, String words) {
        Seen letter = client.get("/letters/" + Desk.letters(client).get(0)).expect(200);
        assertTrue(letter.text().contains(words), letter.text());
    }

    private UUID person(Slip slip) {
        return Sql.one(UUID.class, portal, "select person from people_invitation where id = ?", slip.id());
    }

    private int tries(Slip slip) {
        return Sql.one(Integer.class, portal, "select tries from people_invitation where id = ?", slip.id());
    }

    private byte[] locked(Slip slip) {
        return Sql.one(byte[].class, portal, "select locked from people_invitation where id = ?", slip.id());
    }

    private long trail(Slip slip, String deed) {
        assertNotEquals("", deed);
        return Sql.count(portal, "audit_entry where subject = ? and deed = ?", slip.id(), deed);
    }

    private static List<Integer> atOnce(List<Form> forms) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(forms.size());
        try {
            List<Callable<Integer>> posts = forms.stream()
                    .<Callable<Integer>>map(form -> () -> form.press().status())
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(posts)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }
}
