package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightpost.Mailbox;
import org.nightpost.Portal;
import org.nightpost.Sql;

/** The counsellor's hour: a long letter and seven short ones, two that go at the end, one parked. No mouse. */
class FiftyMinutesIT {
    private static final int LETTERS = 8;
    private static final int PARKED = 4;
    private static final int MOST_STOPS = 400;
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
            Instant before = Instant.now();
            desk.signIn("maria");
            press(desk, ".nav a[href='/block']");
            desk.isSound();
            press(desk, "form[action='/block/begin'] button[value=planned] >> nth=0");
            assertThat(desk.main().locator("h1")).hasText("Your block");
            desk.isSound();
            List<String> all = new ArrayList<>();
            List<String> held = new ArrayList<>();
            press(desk, "a[data-key=next]");
            for (int number = 1; number <= LETTERS; number++) {
                assertThat(desk.page().locator(".in-block"))
                        .containsText(Pattern.compile("Letter " + number + " of " + LETTERS + ", \\d+ minutes left"));
                all.add(alias(desk));
                work(desk, number, held);
            }
            end(desk, held);
            String parked = all.remove(PARKED - 1);
            clientsSee(stage.portal(), all, parked);
            promisesAreKept(stage.portal(), before);
            mailsSayNothing(stage.portal(), all);
        }
    }

    private static void clientsSee(Portal portal, List<String> answered, String parked) {
        for (String alias : answered) {
            String home = portal.as(signInName(alias)).get("/home").expect(200).text();
            assertTrue(home.contains("A new letter") || home.contains("not opened"), alias + ": " + home);
            assertTrue(home.contains("If you send a letter now, the answer comes by"), alias + ": " + home);
        }
        String home = portal.as(signInName(parked)).get("/home").expect(200).text();
        assertTrue(home.contains("The next letter comes by"), parked + ": " + home);
        assertFalse(home.contains("Ask Ruth first."), home);
    }

    /** All but one, which was missed when the hour began. */
    private static void promisesAreKept(Portal portal, Instant before) {
        String settled = "schedule_promise where settled_at >= ? and state = ?";
        var from = before.atOffset(ZoneOffset.UTC);
        assertEquals(LETTERS - 2, Sql.count(portal, settled, from, "KEPT"));
        assertEquals(1, Sql.count(portal, settled, from, "BROKEN"));
    }

    private static void mailsSayNothing(Portal portal, List<String> answered) {
        Mailbox jonas = new Mailbox(portal, "jonas@example.org");
        if (jonas.texts().isEmpty()) {
            jonas.next();
        }
        for (String alias : answered) {
            for (String mail : new Mailbox(portal, signInName(alias) + "@example.org").texts()) {
                assertTrue(mail.contains("Subject: A short note"), mail);
                Stream.of("Maria", "Lantern", "Nightpost", "hour", "answer", "block", "counsel")
                        .forEach(word -> assertFalse(mail.contains(word), word + " in: " + mail));
            }
        }
    }

    private static String signInName(String alias) {
        return Normalizer.normalize(alias, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
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
            case PARKED -> {
                press(desk, "#draft button[value=park]");
                tabTo(desk.isSound(), desk.box("Note to yourself (may stay empty)"));
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
        press(desk, ".nav a[href='/block']");
        assertThat(desk.main().locator("h1")).hasText("Your block");
        desk.isSound();
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
        tabTo(desk, box);
        desk.page().keyboard().insertText(words);
    }

    private static void press(Device desk, String what) {
        tabTo(desk, desk.page().locator(what));
        desk.page().keyboard().press("Enter");
    }

    /** As somebody goes who has no mouse, round the page if need be. */
    private static void tabTo(Device desk, Locator target) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            desk.page().keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not come to " + target + " on " + desk.path());
    }
}
