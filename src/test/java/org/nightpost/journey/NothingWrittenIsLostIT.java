package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The session ends under somebody who writes; somebody has to leave at once. */
@OnStage
class NothingWrittenIsLostIT {
    private static final String BEFORE = "I have begun.";
    private static final String AFTER = BEFORE + " An hour and a half later I am still writing.";

    private final Stage stage;

    NothingWrittenIsLostIT(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void theSessionEndsDuringNinetyMinutesOfWriting(boolean scripts) {
        LocalDateTime evening = stage.tomorrow().atTime(20, 0);
        stage.moveClock(evening);
        try (Device phone = stage.open(scripts ? View.phone() : View.phone().withoutScripts())) {
            phone.signIn("odell").go("/write");
            write(phone, BEFORE);
            if (scripts) {
                assertThat(saved(phone)).hasText(Pattern.compile("Saved 20:0\\d"));
            }
            stage.moveClock(evening.plusMinutes(90));
            write(phone, AFTER);
            if (scripts) {
                assertThat(saved(phone)).containsText("You have been signed out. Press “Keep for later”");
                phone.isSound();
            }
            comeBack(phone, "odell", "Keep for later");
            assertThat(phone.page().locator("#text")).hasValue(AFTER);
            phone.button("Keep for later").click();
            assertThat(saved(phone)).hasText(Pattern.compile("Saved 21:3\\d"));
            phone.go("/write");
            assertThat(phone.page().locator("#text")).hasValue(AFTER);
            write(phone, "");
            phone.button("Keep for later").click();
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void theCounsellorsSessionEndsDuringNinetyMinutesOfWriting(boolean scripts) {
        LocalDateTime afternoon = stage.tomorrow().atTime(14, 0);
        stage.moveClock(afternoon);
        try (Device desk = stage.open(scripts ? View.laptop() : View.laptop().withoutScripts())) {
            Bench bench = Bench.of(desk, "maria", "Sparrow");
            String words = "Dear Sparrow, scripts " + (scripts ? "on" : "off") + ".";
            stage.moveClock(afternoon.plusMinutes(90));
            bench.passage(1).fill(words);
            comeBack(desk, "maria", "Save draft");
            if (scripts) {
                assertThat(bench.passage(1)).hasText(words);
            } else {
                assertThat(bench.passage(1)).hasValue(words);
            }
            bench.press("Save draft").saved();
            desk.isSound();
        }
    }

    @Test
    void signedOutInAnotherTab() {
        try (Device laptop = stage.open(View.laptop())) {
            laptop.signIn("odell").go("/write");
            Page other = laptop.page().context().newPage();
            other.navigate("/home");
            other.locator(".nav button").click();
            assertThat(other.locator(".nav")).containsText("Sign in");
            write(laptop, AFTER);
            assertThat(saved(laptop)).containsText("You have been signed out.");
            comeBack(laptop, "odell", "Keep for later");
            assertThat(laptop.page().locator("#text")).hasValue(AFTER);
            write(laptop, "");
            laptop.button("Keep for later").click();
        }
    }

    /** What this form had is in its box again, and nobody else gets it. */
    private static void comeBack(Device device, String name, String button) {
        device.button(button).click();
        assertThat(device.main()).containsText("Your text is safe.");
        device.isSound().signIn(name);
        assertThat(device.main()).containsText("Your words came along. Nothing has been sent.");
        device.isSound().button("Show my words").click();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void exitThisPageEndsTheSessionAndBackShowsNothing(boolean scripts) {
        try (Device phone =
                stage.open(scripts ? View.phoneAtNight() : View.phoneAtNight().withoutScripts())) {
            phone.signIn("aurelie").link("Read on and answer").click();
            assertThat(phone.page().locator(".letter")).containsText("Aurélie");
            String private1 =
                    phone.page().locator(".letter .passage").first().innerText().substring(0, 60);
            phone.link("Exit this page").click();
            assertThat(phone.page()).hasTitle("Somewhere neutral");
            for (int i = 0; i < 3; i++) {
                phone.page().goBack();
                phone.page().waitForLoadState();
                assertFalse(
                        phone.page().content().contains(private1),
                        "letter shown at " + phone.page().url());
            }
            phone.go("/home");
            assertThat(phone.page()).hasURL(Pattern.compile(".*/sign-in.*"));
        }
    }

    private static void write(Device device, String words) {
        device.page().locator("#text").fill(words);
    }

    private static com.microsoft.playwright.Locator saved(Device device) {
        return device.page().locator("p.saved[data-saved]");
    }
}
