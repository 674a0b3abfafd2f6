package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;
import org.nightpost.Authenticator;
import org.nightpost.Cast;

/** A second step on Sparrow's own devices: a passkey in the browser, an app on the phone, and a page left open too long. */
@OnStage
class PasskeyIT {
    private static final String WHO = "sparrow";

    private final Stage stage;

    PasskeyIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aPasskeyIsMadeUsedAndTakenAway() {
        try (Device phone = stage.open(View.phoneAtNight())) {
            plugIn(phone);
            phone.signIn(WHO).go("/me");
            phone.link("How you sign in").click();
            phone.isSound().link("Add a passkey").click();
            phone.isSound().box("A name for it").fill("Blue key");
            phone.button("Make the passkey").click();
            assertThat(phone.main()).containsText("Now ten spare codes");
            phone.isSound().button("Not now").click();
            assertThat(phone.main()).containsText("Blue key");
            phone.isSound();

            step(phone);
            phone.isSound().button("Use my passkey").click();
            assertThat(phone.page().locator(".nav")).containsText("Sign out");
            assertEquals("/home", phone.path());

            phone.go("/me/signing-in")
                    .page()
                    .locator("form[action$='passkeys/remove'] button")
                    .click();
            assertThat(phone.main()).not().containsText("Blue key");
            phone.isSound();
        }
    }

    @Test
    void anAppIsSetUpAndAsksAtTheDoorWithoutScripts() {
        stage.clockOfTheHost();
        try (Device phone = stage.open(View.phone().withoutScripts())) {
            phone.signIn(WHO).go("/me/signing-in/app");
            phone.isSound();
            Authenticator app = Authenticator.of(phone.page().locator("p.typed").innerText());
            phone.box("The six digits that the app shows").fill("000000");
            phone.button("Keep this app").click();
            assertThat(phone.main()).containsText("does not belong to this picture");
            phone.isSound().box("The six digits that the app shows").fill(app.code(0));
            phone.button("Keep this app").click();
            assertThat(phone.main()).containsText("Now ten spare codes");
            phone.button("Make ten new codes").click();
            assertThat(phone.page().locator("ol.typed li")).hasCount(10);
            String spare = phone.page().locator("ol.typed li").first().innerText();
            phone.isSound();
            step(phone);
            phone.box("The six digits from your app").fill("wrong");
            phone.button("Sign in").click();
            phone.isSound().box("The six digits from your app").fill(spare);
            phone.button("Sign in").click();
            phone.go("/me/signing-in").button("Remove the app").click();
            assertThat(phone.main()).containsText("Set up an app");
        }
    }

    @Test
    void aPageThatIsLeftOpenSaysInTimeThatItWillEndAndOneButtonStays() {
        try (Device phone = stage.open(View.phone())) {
            phone.page().clock().install();
            phone.signIn(WHO).go("/me/sessions").isSound();
            assertThat(phone.button("Stay signed in")).isHidden();
            phone.page().clock().fastForward("56:00");
            assertThat(phone.button("Stay signed in")).isVisible();
            phone.isSound().button("Stay signed in").click();
            assertThat(phone.button("Stay signed in")).isHidden();
        }
    }

    /** Signs out, and in again with the passphrase alone. */
    private static void step(Device phone) {
        phone.go("/me").button("Sign out").first().click();
        assertThat(phone.page().locator(".nav")).not().containsText("Sign out");
        phone.go("/sign-in");
        phone.box("Your sign-in name").fill(WHO);
        phone.page().getByLabel("Your passphrase").fill(Cast.PASSPHRASE);
        phone.button("Sign in").click();
        assertThat(phone.main()).containsText("One more step");
    }

    /** Chromium's own authenticator, which agrees to everything at once. */
    private static void plugIn(Device phone) {
        CDPSession browser = phone.page().context().newCDPSession(phone.page());
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "usb");
        options.addProperty("hasResidentKey", false);
        options.addProperty("hasUserVerification", false);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject all = new JsonObject();
        all.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", all);
    }
}
