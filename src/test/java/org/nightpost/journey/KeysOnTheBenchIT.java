package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A counsellor answers without a mouse: a snippet, what is missing in it, the preview, and the button that sends. */
@OnStage
class KeysOnTheBenchIT {
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
            Bench bench = Bench.of(desk, "maria", "Amina");
            press(desk, "Alt+Shift+W", "Tab", "Enter");
            assertThat(bench.passage(1)).containsText("Dear Amina, until [[next date]].");
            press(desk, "Alt+Shift+O");
            assertThat(desk.page().locator("#note")).hasAttribute("open", "");
            press(desk, "Alt+Shift+Q");
            assertThat(desk.page().locator(":focus")).containsText("Answer this");
            press(desk, "Alt+Shift+P");
            assertThat(desk.page()).hasTitle(Pattern.compile("^Error: Preview"));
            desk.isSound();
            press(desk, "Alt+Shift+R");
            fillIn(desk);
            press(desk, "Alt+Shift+S");
            assertThat(bench.passage(1)).containsText("until Friday.");
            press(desk, "Alt+Shift+P");
            assertThat(desk.page()).hasTitle(Pattern.compile("^Preview"));
            press(desk, "Alt+Shift+E");
            assertThat(desk.page().locator(":focus")).containsText("Send to Amina");
            press(desk, "Enter");
            assertThat(desk.main().locator("h1")).hasText("Your letter to Amina is sent.");
        }
    }

    @Test
    void keysThatAreTurnedOffDoNothing() {
        try (Device desk = stage.open(View.laptop())) {
            Bench.of(desk, "maria", "Jonas");
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

    /** Selects the field as somebody does who has only keys, and types over it. */
    private static void fillIn(Device desk) {
        Page page = desk.page();
        press(desk, "Alt+Shift+R", "Control+End");
        int field = "[[next date]].".length();
        for (int i = 0; i < field; i++) {
            page.keyboard().press("Shift+ArrowLeft");
        }
        page.keyboard().insertText("Friday.");
    }

    private static void press(Device desk, String... keys) {
        for (String key : keys) {
            desk.page().keyboard().press(key);
        }
    }
}
