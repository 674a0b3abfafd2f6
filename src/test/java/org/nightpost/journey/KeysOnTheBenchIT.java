package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A counsellor answers without a mouse: a snippet, what is missing in it, the preview, and the button that sends. */
@OnStage
class KeysOnTheBenchIT {
    private static final Pattern ANY = Pattern.compile("Alt.Shift.[WO]");

    private final Stage stage;

    KeysOnTheBenchIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aLetterByKeyboardAlone() {
        try (Device before = stage.open(View.laptop())) {
            snippet(before);
        }
        try (Device desk = stage.open(View.laptop())) {
            Bench.of(desk, "maria", "Mr O'Dell");
            isReady(desk);
            press(desk, "Alt+Shift+W", "U", "Tab", "Enter");
            assertThat(first(desk)).containsText("Dear Mr O'Dell, until [[next date]].");
            press(desk, "Alt+Shift+O");
            assertThat(desk.page().locator("#note")).hasAttribute("open", "");
            press(desk, "Alt+Shift+Q");
            assertThat(desk.page().locator(":focus")).containsText("Answer this");
            press(desk, "Alt+Shift+P");
            assertThat(desk.page()).hasTitle(Pattern.compile("^Error: Preview"));
            desk.isSound();
            press(desk, "Alt+Shift+R");
            isReady(desk);
            fillIn(desk);
            press(desk, "Alt+Shift+S");
            desk.page().waitForURL("**#saved");
            isReady(desk);
            assertThat(first(desk)).containsText("until Friday.");
            sendsFromThePreview(desk);
        }
    }

    private static void sendsFromThePreview(Device desk) {
        press(desk, "Alt+Shift+P");
        assertThat(desk.page()).hasTitle(Pattern.compile("^Preview"));
        press(desk, "Alt+Shift+E");
        assertThat(desk.page().locator(":focus")).containsText("Send to Mr O'Dell");
        press(desk, "Enter");
        assertThat(desk.main().locator("h1")).hasText("Your letter to Mr O'Dell is sent.");
    }

    @Test
    void keysThatAreTurnedOffDoNothing() {
        try (Device desk = stage.open(View.laptop())) {
            Bench.of(desk, "maria", "Mr O'Dell");
            isReady(desk);
            desk.page().locator("details.keys summary").click();
            desk.isSound().button("Turn these keys off").click();
            String before = desk.page().url();
            press(desk, "Alt+Shift+P", "Alt+Shift+W");
            assertEquals(before, desk.page().url());
            assertThat(desk.page().locator("#spot")).not().isFocused();
            assertThat(desk.page().locator("[aria-keyshortcuts]")).hasCount(0);
        }
    }

    private static void snippet(Device desk) {
        desk.signIn("maria").go("/snippets/new");
        desk.page().getByLabel("Title").fill("Until then");
        desk.page().locator(".editor-text").click();
        desk.page().keyboard().insertText("Dear [[name]], until [[next date]].");
        desk.isSound().button("Save").click();
    }

    /** Writes over the passage as somebody does who has only keys. */
    private static void fillIn(Device desk) {
        assertThat(first(desk)).isVisible();
        press(desk, "Alt+Shift+R");
        assertThat(first(desk)).isFocused();
        press(desk, "Control+a");
        desk.page().keyboard().insertText("Dear Mr O'Dell, until Friday.");
        assertThat(first(desk)).containsText("until Friday.");
    }

    private static Locator first(Device desk) {
        return desk.page().locator(".editor-text").first();
    }

    /** The bench is there, and its scripts too: a key that is pressed before does nothing. */
    private static void isReady(Device desk) {
        assertThat(desk.page().locator("#snippet, #note").first()).hasAttribute("aria-keyshortcuts", ANY);
    }

    private static void press(Device desk, String... keys) {
        for (String key : keys) {
            desk.page().keyboard().press(key);
        }
    }
}
