package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The counsellor's hour: a long letter and seven short ones, two that go at the end, one parked. No mouse. */
class FiftyMinutesIT {
    private static final int LETTERS = 8;
    private static final String LONG = "I have read what you wrote twice, and some of it three times. ".repeat(40);

    @Test
    void fiftyMinutesByKeyboardAlone() {
        theHour("fifty-minutes", View.laptop());
    }

    @Test
    void fiftyMinutesWithoutScripts() {
        theHour("fifty-minutes-plain", View.laptop().withoutScripts());
    }

    private static void theHour(String name, View view) {
        try (Stage stage = new Stage(name);
                Device desk = stage.open(view)) {
            desk.signIn("maria").go("/block").isSound();
            press(desk, "form[action='/block/begin'] button[value=planned] >> nth=0");
            assertThat(desk.main().locator("h1")).hasText("Your block");
            desk.isSound();
            List<String> held = new ArrayList<>();
            press(desk, "a[data-key=next]");
            for (int number = 1; number <= LETTERS; number++) {
                assertThat(desk.page().locator(".in-block"))
                        .containsText(Pattern.compile("Letter " + number + " of " + LETTERS + ", \\d+ minutes left"));
                work(desk, number, held);
            }
            end(desk, held);
        }
    }

    private static void work(Device desk, int number, List<String> held) {
        switch (number) {
            case 2, 3 -> {
                held.add(alias(desk));
                write(desk, "A short answer, for the end of the hour.");
                press(desk, "#hold-end");
                assertThat(desk.main().locator("h1"))
                        .hasText(Pattern.compile("Your letter to .* is written and held\\."));
                desk.isSound();
                press(desk, "a[data-key=next]");
            }
            case 4 -> {
                press(desk, "#draft button[value=park]");
                desk.isSound().box("Note to yourself (may stay empty)").focus();
                desk.page().keyboard().insertText("Ask Ruth first.");
                press(desk, "main form button.primary");
            }
            default -> {
                write(desk, number == 1 ? LONG : "A short answer, and a whole one.");
                desk.isSound();
                press(desk, "#draft button[value=send]");
                assertThat(desk.main().locator("h1")).hasText(Pattern.compile("Your letter to .* is sent\\."));
                if (number < LETTERS) {
                    press(desk, "a[data-key=next]");
                }
            }
        }
    }

    private static void end(Device desk, List<String> held) {
        desk.go("/block").isSound();
        assertThat(desk.page().locator("section[aria-labelledby=parked]")).containsText("Ask Ruth first.");
        assertThat(desk.page().locator("section[aria-labelledby=held] li")).hasCount(held.size());
        press(desk, "form[action='/block/end'] button");
        assertThat(desk.main().locator(".lead")).hasText("7 sent, 0 held, 1 parked, 0 waiting.");
        held.forEach(alias ->
                assertThat(desk.page().locator("section[aria-labelledby=SENT]")).containsText(alias));
        desk.isSound();
    }

    private static String alias(Device desk) {
        return desk.page()
                .locator("h1")
                .first()
                .textContent()
                .replace("Your reply to ", "")
                .strip();
    }

    /** Where there is an editor, in it. */
    private static void write(Device desk, String words) {
        boolean scripts = Accessibility.runsScripts(desk.page());
        Locator box = desk.page()
                .locator(scripts ? ".editor-text" : "fieldset.part textarea")
                .first();
        box.focus();
        desk.page().keyboard().insertText(words);
    }

    private static void press(Device desk, String what) {
        Locator target = desk.page().locator(what);
        target.focus();
        assertThat(target).isFocused();
        desk.page().keyboard().press("Enter");
    }
}
