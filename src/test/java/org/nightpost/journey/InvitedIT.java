package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.Cast;

/** Invited, activated, first letter: somebody gets a link by mail, somebody else a slip of paper. */
@OnStage
class InvitedIT {
    private static final String WORDS = "You are welcome here. Begin anywhere.";

    private final Stage stage;

    InvitedIT(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void byMail(boolean scripts) {
        String alias = scripts ? "Juniper" : "Hazel";
        String address = alias.toLowerCase(Locale.ROOT) + "@example.org";
        try (Device desk = stage.open(view(View.laptop(), scripts))) {
            beginToInvite(desk, alias);
            desk.page().getByLabel("E-mail address").fill(address);
            desk.button("Invite").click();
            assertThat(desk.main()).containsText("Not answered yet");
            writeFirst(desk.isSound(), alias);
        }
        String path = pathInMail(address, alias);
        try (Device phone = stage.open(view(View.phoneAtNight(), scripts))) {
            phone.go(path);
            assertThat(phone.main()).containsText("Maria Lindqvist has invited you");
            assertThat(phone.page().getByLabel("What would you like to be called?"))
                    .hasValue(alias);
            comeIn(phone.isSound(), address.substring(0, address.indexOf('@')));
            readAndAnswer(phone);
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void byASlipWithACodeToldByPhone(boolean scripts) {
        String alias = scripts ? "Rowan" : "Aspen";
        String typed;
        String code;
        try (Device desk = stage.open(view(View.laptop(), scripts))) {
            beginToInvite(desk, alias);
            desk.page().getByLabel("On a slip of paper that I print").check();
            desk.page()
                    .getByLabel("Also ask for a code that I tell them by phone")
                    .check();
            desk.button("Invite").click();
            Locator slip = desk.page().locator(".slip");
            assertNamesNobody(slip.innerText(), alias);
            typed = slip.locator(".big").innerText();
            code = desk.page().locator(".note .phone").innerText();
            desk.isSound().link("Done").click();
            writeFirst(desk, alias);
        }
        try (Device phone = stage.open(view(View.phone(), scripts))) {
            phone.go("/invitation").isSound().box("The code").fill(typed.toLowerCase(Locale.ROOT));
            phone.button("Go on").click();
            phone.box("The code you were told by phone").fill(code);
            comeIn(phone.isSound(), alias.toLowerCase(Locale.ROOT));
            readAndAnswer(phone);
            phone.go("/invitation").box("The code").fill(typed);
            phone.button("Go on").click();
            assertThat(phone.main()).containsText("This link has been used");
            phone.isSound();
        }
    }

    private static void assertNamesNobody(String slip, String alias) {
        assertFalse(slip.contains(alias), "the slip tells whom it is for");
        assertFalse(slip.toLowerCase(Locale.ROOT).contains("counsel"), "the slip tells what for");
    }

    private static View view(View view, boolean scripts) {
        return scripts ? view : view.withoutScripts();
    }

    private static void beginToInvite(Device desk, String alias) {
        desk.signIn("maria").link("Invitations").click();
        desk.isSound().link("Invite a client").click();
        desk.isSound().box("What you call them for now").fill(alias);
        desk.page().getByLabel("Service").selectOption("Lantern Counselling by Letter");
    }

    private static void writeFirst(Device desk, String alias) {
        desk.page().getByText("Write to " + alias).click();
        Locator box = desk.box("Text of part 1");
        Locator text =
                Accessibility.runsScripts(desk.page()) ? box.and(desk.page().locator(".editor-text")) : box;
        text.fill(WORDS);
        desk.button("Send to " + alias).click();
        assertThat(desk.main()).containsText("is sent");
    }

    private static void comeIn(Device phone, String signInName) {
        phone.box("Your sign-in name").fill(signInName);
        phone.page().getByLabel("Your passphrase").fill(Cast.PASSPHRASE);
        phone.button("Open my account").click();
        assertThat(phone.main()).containsText("Your account is there.");
        phone.isSound()
                .main()
                .getByText("Sign in", new Locator.GetByTextOptions().setExact(true))
                .click();
        phone.signIn(signInName);
        assertThat(phone.main()).containsText("Would you like a letter key?");
        phone.isSound().link("Not now").click();
    }

    private static void readAndAnswer(Device phone) {
        assertThat(phone.main()).containsText("A new letter from");
        phone.isSound().link("Open it").click();
        assertThat(phone.page().locator(".letter")).containsText(WORDS);
        phone.page().locator("#text").fill("Thank you. I did not know where to begin.");
        phone.page().locator("button[name=do][value=send]").click();
        agree(phone);
        assertThat(phone.page().locator("#text")).hasValue("Thank you. I did not know where to begin.");
        phone.isSound().page().locator("button[name=do][value=send]").click();
        assertThat(phone.main()).containsText("Your letter arrived");
    }

    /** Before the first letter goes there is one page to read; the letter lies in its box meanwhile. */
    private static void agree(Device phone) {
        assertThat(phone.main()).containsText("Your letter is kept.");
        assertThat(phone.main()).containsText("Psychotherapist, MA Counselling");
        assertThat(phone.main()).containsText("This is not an emergency service");
        phone.isSound().button("Agree, and go on to my letter").click();
        assertThat(phone.main()).containsText("There is a problem");
        phone.isSound().page().getByLabel("I am at least 16 years old").check();
        phone.page().getByLabel("I have read this and agree to it").check();
        phone.button("Agree, and go on to my letter").click();
    }

    /** The demo's own page shows what would have been sent. */
    private String pathInMail(String address, String alias) {
        try (Device anybody = stage.open(View.laptop())) {
            Pattern link = Pattern.compile("http://localhost:\\d+(/invitation/[A-Za-z0-9_-]{43})");
            for (int i = 0; i < 40; i++) {
                String mails = anybody.go("/demo").page().content();
                int to = mails.indexOf(address);
                Matcher found = link.matcher(mails);
                if (to >= 0 && found.find(to)) {
                    assertSaysNothing(mails.substring(to, found.end()), alias);
                    return found.group(1);
                }
                anybody.page().waitForTimeout(500);
            }
            throw new AssertionError("no mail to " + address);
        }
    }

    private static void assertSaysNothing(String mail, String alias) {
        for (String word : new String[] {alias, "Maria", "Lantern", "counsel", "letter"}) {
            assertEquals(-1, mail.indexOf(word), "the mail says " + word + ": " + mail);
        }
    }
}
