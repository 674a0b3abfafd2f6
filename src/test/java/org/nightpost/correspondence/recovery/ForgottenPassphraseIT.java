package org.nightpost.correspondence.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Dump;
import org.nightpost.Form;
import org.nightpost.Mailbox;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Visitor;

/** Forgetting a passphrase never loses a letter. Each client forgets once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgottenPassphraseIT {
    private static final String NEW = "seven herons under the bridge";
    private static final String THIEVES = "a ladder against the window";
    private static final String CANARY = "zwielicht-kanarienvogel";

    /** Of its own: others sign in with the passphrases that are forgotten here. */
    private final Portal portal = Portal.demo("forgotten").start();

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void aNameThatNobodyHasIsToldTheSame() {
        Seen known = ask("bettina");
        Seen unknown = ask("nobody-of-this-name");
        assertEquals(known.location(), unknown.location());
        assertEquals(known.follow().text(), unknown.follow().text());
    }

    @Test
    void withTheLetterKeyEverythingIsBack() {
        Visitor priya = portal.as("priya");
        String key = letterKey(priya);
        List<UUID> letters = Desk.letters(priya);
        String draft = Desk.client(priya).words();
        Visitor anew = portal.visitor();
        String link = mailed("priya");

        String slip = key.replaceFirst(".", key.startsWith("7") ? "8" : "7");
        assertTrue(reset(anew, link, "with", slip, NEW).expect(422).text().contains("typing slip"));
        String others = letterKey(portal.as("lukasz"));
        assertTrue(reset(anew, link, "with", others, NEW).expect(422).text().contains("does not open this account"));
        Seen paper = reset(anew, link, "with", key, NEW).expect(200);
        assertNotEquals(key, groups(paper));

        priya.get("/home").expect(303);
        signIn(anew, "priya", NEW).expect(303);
        assertEquals(letters, Desk.letters(anew));
        assertEquals(draft, Desk.client(anew).words());
        anew.get("/letters/" + letters.get(0)).expect(200);
        signIn(portal.visitor(), "priya", Cast.PASSPHRASE).expect(422);
        String second = mailed("priya");
        reset(portal.visitor(), second, "with", key, THIEVES).expect(422);
        reset(portal.visitor(), second, "with", groups(paper), NEW + " two").expect(200);
    }

    @Test
    void withoutItTheAccountIsEmptyUntilTheCounsellorConfirms() throws Exception {
        List<UUID> letters = Desk.letters(portal.as("amina"));
        Visitor maria = portal.as("maria");
        String bench = benchOf("Amina");
        maria.get(bench).expect(200);
        Visitor amina = forgetful("amina", NEW);
        seesAnEmptyAccount(amina, letters.get(0));
        writesAllTheSame(amina);
        assertFalse(Dump.text(portal).contains(CANARY));
        isMarkedOnThePagesOf(maria, bench);
        Desk.bench(maria, "Amina").send("Only for Amina herself").expect(303);
        assertFalse(amina.get("/waiting").expect(200).text().contains("Only for"), "read before she was known");
        assertEquals(List.of(), Desk.letters(amina));
        confirm(maria, bench).expect(303);
        hasEverythingBack(amina, letters);
        assertFalse(Dump.text(portal).contains(CANARY));
    }

    private static void seesAnEmptyAccount(Visitor amina, UUID letter) {
        Seen home = amina.get("/home").expect(303).follow().expect(200);
        assertTrue(home.text().contains("You can write now."), home.text());
        assertTrue(home.text().contains("+44 "), home.text());
        assertEquals(List.of(), Desk.letters(amina));
        amina.get("/letters/" + letter).expect(404);
        Forgetful.says(amina.get("/letters"), "Your letters are kept");
        Forgetful.says(amina.get("/readers"), "Your counsellor, and the supervisors");
    }

    private static void writesAllTheSame(Visitor amina) {
        Forgetful.says(
                Forgetful.waiting(amina).fill("text", "a".repeat(100_001)).press("Send"), "too long by one character");
        Forgetful.waiting(amina).fill("text", CANARY + " draft").press("Keep").expect(303);
        assertEquals(CANARY + " draft", Forgetful.waiting(amina).value("text"));
        Forgetful.waiting(amina)
                .fill("text", CANARY + " sent")
                .press("Send")
                .expect(303)
                .follow()
                .expect(200);
        Forgetful.waiting(amina).fill("text", CANARY + " later").press("Keep").expect(303);
    }

    private static void isMarkedOnThePagesOf(Visitor maria, String bench) {
        assertTrue(maria.get("/caseload").expect(200).text().contains("waits to be recognised"));
        Seen page = maria.get(bench).expect(200);
        assertTrue(page.text().contains(CANARY + " sent"), page.text());
        assertTrue(page.text().contains("It counts as no consent"), page.text());
    }

    private static void hasEverythingBack(Visitor amina, List<UUID> letters) {
        amina.get("/home").expect(200);
        List<UUID> now = Desk.letters(amina);
        assertTrue(now.containsAll(letters) && now.size() == letters.size() + 2, now + " of " + letters);
        assertTrue(amina.get("/letters/" + now.get(0)).expect(200).text().contains("Only for Amina herself"));
        assertTrue(amina.get("/letters/" + now.get(1)).expect(200).text().contains(CANARY + " sent"));
        amina.get("/letters/" + letters.get(letters.size() - 1)).expect(200);
        assertTrue(Desk.client(amina).words().contains(CANARY + " later"));
    }

    @Test
    void aLinkWorksOnceAndLookingAtItUsesNothingUp() {
        Visitor denny = portal.visitor();
        String link = mailed("denny");
        denny.get(link).expect(200);
        denny.get(link).expect(200);
        Form twice = denny.get(link).form(link);
        twice.choose("way", "without").fill("password", NEW);
        twice.press().expect(303);
        assertTrue(twice.press().expect(410).text().contains("used before"));
        assertTrue(denny.get(link).expect(410).text().contains("used before"));
        assertTrue(denny.get("/recovery/link/nowhere").expect(404).text().contains("leads nowhere"));
    }

    @Test
    void whoIsInTheMailboxSeesNothingAndTheOwnerWhoRemembersPutsThemOut() {
        List<UUID> letters = Desk.letters(portal.as("jonas"));
        Visitor thief = forgetful("jonas", THIEVES);
        assertEquals(List.of(), Desk.letters(thief));
        Visitor owner = portal.visitor();
        remember(owner, "jonas", "not this one", NEW).expect(422);
        remember(owner, "jonas", Cast.PASSPHRASE, NEW).expect(303);
        thief.get("/waiting").expect(303);
        signIn(portal.visitor(), "jonas", THIEVES).expect(422);
        signIn(owner, "jonas", NEW).expect(303);
        assertEquals(letters, Desk.letters(owner));
        owner.get("/letters/" + letters.get(0)).expect(200);
        remember(portal.visitor(), "jonas", Cast.PASSPHRASE, THIEVES).expect(422);
    }

    @Test
    void anotherResetInTheMiddleIsNotConfirmedUnawaresAndLosesNothing() {
        Visitor maria = portal.as("maria");
        String bench = benchOf("Zoë");
        maria.get(bench).expect(200);
        Visitor first = forgetful("zoe", THIEVES);
        Forgetful.waiting(first).fill("text", "kept by the first").press("Keep").expect(303);
        Form page = maria.get(bench + "/confirm").expect(200).form(bench + "/confirm");
        Visitor second = forgetful("zoe", NEW);
        assertEquals("", Forgetful.waiting(second).value("text"));
        assertTrue(page.choose("way", "CALL").press().expect(409).text().contains("once more"));
        assertEquals(List.of(), Desk.letters(second));
        confirm(maria, bench).expect(303);
        assertFalse(Desk.letters(second).isEmpty());
        assertTrue(Desk.client(second).words().contains("kept by the first"));
    }

    @Test
    void twoTabsLoseNoWord() {
        portal.as("maria").get(benchOf("Bettina")).expect(200);
        Visitor bettina = forgetful("bettina", NEW);
        Form one = Forgetful.waiting(bettina);
        Form two = Forgetful.waiting(bettina);
        one.fill("text", "from the first").press("Keep").expect(303);
        Seen both = two.fill("text", "from the second").press("Send").expect(409);
        assertTrue(both.text().contains("from the first"), both.text());
        assertEquals("from the second", both.form("/waiting").value("text"));
        both.form("/waiting").press("Send").expect(303);
        assertTrue(one.press("Send").expect(409).text().contains("from the second"));
    }

    @Test
    void withACodeEverythingIsThereAtOnce() {
        List<UUID> letters = Desk.letters(portal.as("odell"));
        Visitor maria = portal.as("maria");
        String action = benchOf("Mr O'Dell") + "/confirm";
        maria.get(action).form(action + "/code").press().expect(422);
        Seen page = maria.get(action)
                .form(action + "/code")
                .choose("way", "FACE")
                .press()
                .expect(200);
        String code = groups(page);
        Visitor odell = portal.visitor();
        code(odell, "jonas", code).expect(422);
        code(odell, "odell", code).expect(303);
        assertTrue(code(odell, "odell", code).expect(422).text().contains("used before"));
        signIn(odell, "odell", NEW).expect(303);
        assertEquals(letters, Desk.letters(odell));
        odell.get("/letters/" + letters.get(0)).expect(200);
    }

    @Test
    void aStrangerConfirmsNobody() {
        String confirm = benchOf("Elspeth") + "/confirm";
        Form marias = portal.as("maria").get(confirm).expect(200).form(confirm + "/code");
        Visitor claire = portal.as("claire");
        claire.get(confirm).expect(404);
        // Maria's form in Claire's browser is nobody's: the text is kept, and nothing is done.
        Seen answer = claire.post(confirm + "/code", marias.fields().with("way", "FACE"));
        assertFalse(answer.status() == 200, answer.text());
    }

    private Visitor forgetful(String name, String passphrase) {
        Visitor visitor = portal.visitor();
        reset(visitor, mailed(name), "without", "", passphrase).expect(303);
        signIn(visitor, name, passphrase).expect(303);
        return visitor;
    }

    private Seen ask(String name) {
        return portal.visitor()
                .get("/sign-in")
                .follow("I have forgotten my passphrase")
                .form("/recovery")
                .fill("name", name)
                .press()
                .expect(303);
    }

    private String mailed(String name) {
        Mailbox mailbox = new Mailbox(portal, name + "@example.org");
        ask(name);
        return mailbox.link("/recovery/link/");
    }

    private static Seen reset(Visitor visitor, String link, String way, String key, String passphrase) {
        return visitor.get(link)
                .expect(200)
                .form(link)
                .choose("way", way)
                .fill("letterKey", key)
                .fill("password", passphrase)
                .press();
    }

    private static Seen remember(Visitor visitor, String name, String old, String passphrase) {
        return fill(visitor, "/recovery/remember", "name", name, "password.old", old, "password", passphrase);
    }

    private static Seen code(Visitor visitor, String name, String code) {
        return fill(visitor, "/recovery/code", "name", name, "recoveryCode", code, "password", NEW);
    }

    private static Seen signIn(Visitor visitor, String name, String passphrase) {
        return fill(visitor, "/sign-in", "name", name, "password", passphrase);
    }

    private static Seen fill(Visitor visitor, String path, String... fields) {
        Form form = visitor.get(path).expect(200).form(path);
        for (int i = 0; i < fields.length; i += 2) {
            form.fill(fields[i], fields[i + 1]);
        }
        return form.press();
    }

    private static Seen confirm(Visitor counsellor, String bench) {
        String path = bench + "/confirm";
        return counsellor.get(path).expect(200).form(path).choose("way", "CALL").press();
    }

    private String benchOf(String alias) {
        return Desk.bench(portal.as("maria"), alias).path();
    }

    private static String letterKey(Visitor visitor) {
        return groups(
                visitor.get("/me/letter-key").form("/me/letter-key").press().expect(200));
    }

    private static String groups(Seen page) {
        return String.join(" ", page.page().select(".groups .group").eachText());
    }
}
