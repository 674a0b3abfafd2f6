package org.nightpost.correspondence.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Nobody's first letter goes before they have read and agreed, nothing they wrote is lost on the way, and it is on record. */
@OnScratchPortal
class ConsentIT {
    private final Portal portal;
    private final Guests guests;
    private final Visitor colin;
    private final OwnService service;

    /** Each test has a service of its own: what it publishes asks nobody else's clients. */
    ConsentIT(Portal portal) {
        this.portal = portal;
        guests = new Guests(portal);
        colin = portal.visitor().signIn("colin");
        service = OwnService.define(colin);
    }

    @Test
    void theFirstLetterWaitsForTheAgreementAndIsBackInItsBoxAfterIt() {
        Visitor pipit = newcomer("Pipit", "pipit");
        Form writing = Desk.client(pipit).write("I do not know where to begin.");
        Seen asked = Desk.client(pipit).press(writing, "send").expect(303);
        String path = asked.location();
        assertTrue(path.startsWith("/agreement/"), path);
        assertEquals(0, letters(writing));

        Seen page = pipit.get(path).expect(200);
        assertSaysAll(page.text());
        Seen wrong = page.form(path).choose("tick", "agree").press().expect(422);
        assertTrue(wrong.page().title().startsWith("Error: "), wrong.page().title());
        assertTrue(wrong.page().select("#agree").hasAttr("checked"), "what was ticked is lost");
        assertEquals(0, consents(path));

        Seen back = wrong.form(path).choose("tick", "age").press().expect(303);
        assertEquals("/write#write", back.location());
        assertEquals("I do not know where to begin.", Desk.client(pipit).words());
        Seen sent = Desk.client(pipit).press(Desk.client(pipit).open(), "send").expect(303);
        assertTrue(sent.follow().text().contains("arrived"));
        assertEquals(1, consents(path));
        assertEquals(1, trail("agreement.consented", path));
    }

    @Test
    void whoWritesUnderALetterComesBackUnderIt() {
        Guests.Slip slip = guests.inviteTo(service.id(), "maria", "Brambling");
        Desk.bench(portal.as("maria"), "Brambling")
                .send("You are welcome here.")
                .expect(303);
        Visitor brambling = guests.comeInUndecided(slip.path(), "brambling");
        UUID letter = Desk.letters(brambling).get(0);
        Desk below = Desk.below(brambling, letter);
        String path = below.send("Thank you.").expect(303).location();
        assertTrue(path.endsWith("?letter=" + letter), path);
        Seen back = Guests.tick(brambling.get(path).form(page(path))).press().expect(303);
        assertEquals("/letters/" + letter + "#write", back.location());
        assertEquals("Thank you.", below.words());
        assertTrue(below.press(below.open(), "send").expect(303).location().endsWith("/sent"));
    }

    @Test
    void agreeingTwiceIsAgreeingOnceAndAStaleVersionHasToBeReadAgain() {
        Visitor redpoll = newcomer("Redpoll", "redpoll");
        String path = agreement(redpoll);
        Form form = Guests.tick(redpoll.get(path).form(path));
        Form late = Guests.tick(redpoll.get(path).form(path));
        form.press().expect(303);
        form.press().expect(303);
        assertEquals(1, consents(path));
        assertEquals(1, trail("agreement.consented", path));

        service.publish("words", "900");
        Seen stale = late.press().expect(409);
        assertTrue(stale.text().contains("Please read it once more"), stale.text());
        assertTrue(stale.page().select("li:has(.changed)").text().contains("900 words"), stale.text());
        assertEquals(1, consents(path));
    }

    @Test
    void aNewVersionIsAskedForBeforeTheNextLetterAndTheEarlierStaysOnRecord() {
        Visitor gadwall = Guests.agree(newcomer("Gadwall", "gadwall"));
        String path = agreement(gadwall);
        Desk.client(gadwall).send("The first one.").expect(303);
        assertTrue(
                gadwall.get("/home").text().contains("Exchange 1 of"),
                gadwall.get("/home").text());
        service.publish("exchanges", "7");
        assertTrue(gadwall.get("/home").text().contains("Something in the agreement has changed"));
        assertTrue(Desk.client(gadwall)
                .send("The second one.")
                .expect(303)
                .location()
                .startsWith("/agreement/"));
        Seen page = gadwall.get(path).expect(200);
        assertEquals(1, page.page().select("li:has(.changed)").size(), page.text());
        assertTrue(page.page().select("li:has(.changed)").text().contains("7 exchanges"), page.text());
        Guests.agree(gadwall);
        assertEquals(2, consents(path));
        assertTrue(gadwall.get("/home").text().contains("Exchange 1 of 7"));
        assertEquals("The second one.", Desk.client(gadwall).words());
    }

    @Test
    void theLastExchangeIsSaidBeforehandAndTheClientCanStillWriteAfterIt() {
        service.publish("exchanges", "1");
        Visitor whinchat = Guests.agree(newcomer("Whinchat", "whinchat"));
        Desk.client(whinchat).send("One.").expect(303);
        assertTrue(
                whinchat.get("/home").text().contains("This is the last exchange"),
                whinchat.get("/home").text());
        Visitor maria = portal.as("maria");
        Desk bench = Desk.bench(maria, "Whinchat");
        assertTrue(maria.get(bench.path()).text().contains("Exchange 1 of 1"));
        assertTrue(maria.get(bench.path()).text().contains("This is the last exchange"));
        bench.send("An answer.").expect(303);
        assertTrue(
                whinchat.get("/home").text().contains("You can still write"),
                whinchat.get("/home").text());
        Desk.client(whinchat)
                .send("One more, all the same.")
                .expect(303)
                .follow()
                .expect(200);
    }

    @Test
    void anotherAgreementIsOfferedOnceAndBeginsAnew() {
        service.publish("exchanges", "1");
        Visitor fieldfare = Guests.agree(newcomer("Fieldfare", "fieldfare"));
        Desk.client(fieldfare).send("One.").expect(303);
        Visitor maria = portal.as("maria");
        Desk bench = Desk.bench(maria, "Fieldfare");
        bench.send("An answer.").expect(303);
        String offer = bench.path() + "/agreement";
        Form form = maria.get(offer).expect(200).form(offer);
        form.press().expect(303);
        form.press().expect(303);
        assertEquals(1, Sql.count(portal, "people_agreement_offer where correspondence = ?", bench.correspondence()));
        assertTrue(fieldfare.get("/home").text().contains("offers you another agreement"));
        assertTrue(
                Desk.client(fieldfare).send("Another.").expect(303).location().startsWith("/agreement/"));
        Guests.agree(fieldfare);
        assertTrue(
                fieldfare.get("/home").text().contains("Exchange 1 of 1"),
                fieldfare.get("/home").text());
    }

    @Test
    void whatIsAgreedInOneCorrespondenceIsNotAgreedInAnotherOfTheSameClient() {
        Visitor knot = newcomer("Knot", "knot");
        Visitor other = newcomer("Ruff", "ruff");
        String first = agreement(knot);
        String second = agreement(other);
        UUID person = UUID.fromString(knot.get("/me").page().body().attr("data-person"));
        Sql.change(portal, "update correspondence set client = ? where id = ?", person, id(second));

        assertEquals(List.of(first, second).stream().sorted().toList(), asked(knot));
        Guests.tick(knot.get(first).form(first)).press().expect(303);

        assertEquals(1, consents(first));
        assertEquals(0, consents(second));
        assertTrue(knot.get(second).expect(200).findForm(second).isPresent(), "the other is still to be agreed to");
        assertTrue(knot.get(first).expect(200).findForm(first).isEmpty(), "and this one is not asked for twice");
        other.get(second).expect(404);
    }

    private static List<String> asked(Visitor client) {
        return client.get("/agreement").expect(200).page().select("a[href^=/agreement/]").eachAttr("href").stream()
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aStrangerFindsNoAgreementAndNobodyAgreesInAnothersPlace() {
        Visitor dunlin = newcomer("Dunlin", "dunlin");
        String path = agreement(dunlin);
        Visitor jonas = portal.as("jonas");
        jonas.get(path).expect(404);
        jonas.get(path + "/register").expect(404);
        String token = dunlin.get(path).form(path).token();
        assertFalse(List.of(200, 303)
                .contains(jonas.post(
                                path,
                                Guests.tick(dunlin.get(path).form(path))
                                        .fields()
                                        .with("form_token", token))
                        .status()));
        portal.as("maria").get(path).expect(403);
        String bench = Desk.bench(portal.as("maria"), "Dunlin").path() + "/agreement";
        portal.as("claire").get(bench).expect(404);
        assertEquals(0, consents(path));
    }

    @Test
    void whomNobodyHasRecognisedAgreesToNothing() {
        Visitor siskin = newcomer("Siskin", "siskin");
        String path = agreement(siskin);
        Form form = Guests.tick(siskin.get(path).form(path));
        Sql.change(
                portal,
                "update correspondence set client_unknown_since = begun_at where id = ?",
                UUID.fromString(path.replace("/agreement/", "")));
        siskin.get(path).expect(404);
        form.press().expect(404);
        assertEquals(0, consents(path));
        assertTrue(siskin.get("/agreement")
                .expect(200)
                .page()
                .select("a[href^=/agreement/]")
                .isEmpty());
    }

    @Test
    void aLetterLongerThanAgreedIsSaidToBeAndGoesAllTheSame() {
        Visitor curlew = Guests.agree(newcomer("Curlew", "curlew"));
        Desk desk = Desk.client(curlew);
        desk.press(desk.write("word ".repeat(1530)), "save").expect(303);
        String text = curlew.get("/write").text();
        assertTrue(text.contains("more than agreed. You can send it all the same."), text);
        desk.press(desk.open(), "send").expect(303).follow().expect(200);
    }

    private static void assertSaysAll(String page) {
        for (String said : List.of(
                "Your letter is kept.",
                "Letters are answered on one day of the week",
                "up to 1,500 words",
                "6 exchanges",
                "Psychotherapist, MA Counselling",
                "hold a key for that",
                "This is not an emergency service",
                "10 years after the end",
                "I am at least 16 years old",
                "a person answers")) {
            assertTrue(page.contains(said), said + " is not in: " + page);
        }
    }

    private Visitor newcomer(String alias, String signInName) {
        return guests.comeInUndecided(
                guests.inviteTo(service.id(), "maria", alias).path(), signInName);
    }

    private static String agreement(Visitor client) {
        return client.get("/agreement")
                .expect(200)
                .page()
                .select("a[href^=/agreement/]")
                .attr("href");
    }

    private static String page(String path) {
        return path.replaceFirst("\\?.*", "");
    }

    private long consents(String path) {
        return Sql.count(portal, "people_consent where correspondence = ?", id(path));
    }

    private long trail(String deed, String path) {
        return Sql.count(portal, "audit_entry where deed = ? and subject = ?", deed, id(path));
    }

    private static UUID id(String path) {
        return UUID.fromString(page(path).replace("/agreement/", ""));
    }

    private long letters(Form writing) {
        return Sql.count(portal, "letter where submission_id = ?", UUID.fromString(writing.value("submission")));
    }
}
