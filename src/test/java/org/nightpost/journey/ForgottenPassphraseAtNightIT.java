package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightpost.Mailbox;

/**
 * A passphrase forgotten at night, on a phone: with the letter key, and without until the counsellor confirms; and somebody
 * else in the mailbox. Each with and without scripts, each time by somebody else.
 */
@OnStage
class ForgottenPassphraseAtNightIT {
    private static final String NEW = "seven herons under the bridge";
    private static final String THIEVES = "a ladder against the window";

    private final Stage stage;

    ForgottenPassphraseAtNightIT(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @CsvSource({"lukasz, true", "lesia, false"})
    void withTheLetterKey(String name, boolean scripts) {
        String paper;
        try (Device phone = stage.open(night(scripts))) {
            phone.signIn(name).go("/me/letter-key").isSound();
            phone.button("Make a letter key").click();
            paper = String.join(" ", phone.isSound().page().locator(".group").allInnerTexts());
        }
        try (Device phone = stage.open(night(scripts))) {
            forgets(phone, name);
            phone.page().getByLabel("Yes, I have it on paper").check();
            phone.page().getByLabel("Your letter key").fill(paper.toLowerCase(Locale.ROOT));
            phone.page().getByLabel("Your new passphrase").fill(NEW);
            phone.isSound().button("Set the new passphrase").click();
            assertThat(phone.main()).containsText("This page is shown once.");
            phone.isSound().link("I have it on paper").click();
            signIn(phone, name, NEW);
            phone.go("/letters");
            assertThat(phone.main().locator("a[href^='/letters/']").first()).isVisible();
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @CsvSource({"denny, Denny, true", "zoe, Zoë, false"})
    void withoutItUntilTheCounsellorConfirms(String name, String alias, boolean scripts) {
        try (Device phone = stage.open(night(scripts));
                Device desk = stage.open(scripts ? View.laptop() : View.laptop().withoutScripts())) {
            reset(phone, name, NEW);
            assertThat(phone.main()).containsText("You can write now.");
            String number = phone.main().locator(".group").innerText();
            phone.isSound()
                    .box("Your letter to your counsellor")
                    .fill("I cannot sleep, and I have forgotten my passphrase.");
            phone.button("Send to your counsellor").click();
            assertThat(phone.main()).containsText("Your letter arrived.");
            phone.isSound().go("/letters");
            assertThat(phone.main().locator("a[href^='/letters/']")).hasCount(0);
            confirm(desk, alias, number);
            phone.go("/letters");
            assertThat(phone.main().locator("a[href^='/letters/']").first()).isVisible();
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @CsvSource({"true, a lamp beside the window, " + NEW, "false, " + NEW + ", two herons under the bridge"})
    void aMailboxInWrongHands(boolean scripts, String old, String chosen) {
        String name = "priya";
        String alias = "Priya";
        try (Device thief = stage.open(night(scripts));
                Device desk = stage.open(View.laptop());
                Device owner = stage.open(night(scripts))) {
            reset(thief, name, THIEVES);
            assertThat(thief.main()).containsText("Why it is empty here");
            desk.signIn("tom").go("/caseload");
            assertThat(desk.main().locator("section[aria-labelledby=unknown]")).containsText(alias);
            desk.isSound();
            confirmLink(desk, alias).click();
            assertThat(desk.main()).containsText("somebody else is in their mailbox. Do not confirm");
            remembers(owner, name, old, chosen);
            thief.go("/home");
            assertThat(thief.page().locator("h1")).hasText("Sign in");
            owner.go("/letters");
            assertThat(owner.main().locator("a[href^='/letters/']").first()).isVisible();
        }
    }

    private static View night(boolean scripts) {
        return scripts ? View.phoneAtNight() : View.phone().withoutScripts();
    }

    private void forgets(Device device, String name) {
        Mailbox mailbox = stage.mailbox(name + "@example.org");
        device.go("/sign-in").link("I have forgotten my passphrase").click();
        device.page().getByLabel("Your sign-in name").fill(name);
        device.isSound().button("Send me a link").click();
        assertThat(device.isSound().page().locator("h1")).hasText("Look into your mailbox");
        device.go(mailbox.link("/recovery/link/"));
    }

    private void reset(Device device, String name, String passphrase) {
        forgets(device, name);
        device.page()
                .getByLabel("No", new Page.GetByLabelOptions().setExact(true))
                .check();
        device.page().getByLabel("Your new passphrase").fill(passphrase);
        device.button("Set the new passphrase").click();
        device.isSound().link("Sign in").first().click();
        signIn(device, name, passphrase);
    }

    private static void remembers(Device owner, String name, String old, String chosen) {
        owner.go("/recovery/remember").isSound();
        owner.page().getByLabel("Your sign-in name").fill(name);
        owner.page().getByLabel("The old passphrase").fill(old);
        owner.page().getByLabel("Your new passphrase").fill(chosen);
        owner.button("Set the new passphrase").click();
        owner.go("/sign-in");
        signIn(owner, name, chosen);
    }

    private static void confirm(Device desk, String alias, String number) {
        desk.signIn("maria").go("/caseload");
        Locator waits = desk.main().locator("section[aria-labelledby=unknown]");
        confirmLink(desk, alias).click();
        assertThat(desk.main()).containsText(number);
        desk.isSound()
                .page()
                .locator("#way")
                .getByLabel("We spoke by telephone")
                .check();
        desk.page().getByText("Give the letters back to").click();
        desk.go("/caseload");
        assertThat(waits.getByText(alias)).hasCount(0);
    }

    private static Locator confirmLink(Device desk, String alias) {
        return desk.main()
                .locator("section[aria-labelledby=unknown] li")
                .filter(new Locator.FilterOptions().setHasText(alias))
                .getByRole(AriaRole.LINK);
    }

    private static void signIn(Device device, String name, String passphrase) {
        device.page().getByLabel("Your sign-in name").fill(name);
        device.page().getByLabel("Your passphrase").fill(passphrase);
        device.button("Sign in").click();
        assertThat(device.page().locator(".nav")).containsText("Sign out");
    }
}
