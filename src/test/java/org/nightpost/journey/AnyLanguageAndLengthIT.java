package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters arrive as they were written: in their script and direction, with their emoji, all of their words. */
@OnStage
class AnyLanguageAndLengthIT {
    private final Stage stage;

    AnyLanguageAndLengthIT(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "umyasin | idris  | rtl | نمت الليلة خمس ساعات. ياسين رسم قاربًا 🚣🏽‍♀️ وقال: هذه أنتِ.",
                "lesia   | daryna | ltr | Сьогодні вночі було тихо 🌙. Мама каже: «Пиши, доню», то я й пишу. 👩‍👧‍👦",
                "lukasz  | tom    | ltr | I said “no”, aloud 🙌🏾 – Z̶͍̈a̴l̷g̵o̸ and <b>all</b> & family 👨‍👩‍👧‍👧 🇺🇦"
            })
    void aLetterInAnyScript(String client, String counsellor, String direction, String words) {
        String alias;
        try (Device phone = stage.open(View.phone())) {
            phone.signIn(client).go("/write");
            write(phone, words);
            phone.page().locator("button.primary").click();
            assertThat(phone.main().locator("h1")).containsText("Your letter arrived");
            phone.link("Letters").click();
            phone.page().locator(".list a").first().click();
            readsAs(phone.page().locator(".passage p").first(), words, direction);
            phone.isSound().go("/me");
            alias = phone.main().locator("bdi").first().innerText();
        }
        try (Device desk = stage.open(View.laptop())) {
            Bench.of(desk, counsellor, alias);
            Locator theirs = desk.page().locator(".paras div[dir=auto]").last();
            readsAs(theirs, words, direction);
            desk.isSound();
        }
    }

    private static void write(Device device, String words) {
        device.page().locator("#text").fill(words);
    }

    private static void readsAs(Locator place, String words, String direction) {
        assertThat(place).containsText(words);
        assertEquals(direction, place.evaluate("it => getComputedStyle(it).direction"));
    }

    @Test
    void aLetterOfFifteenHundredWordsThereAndBack() {
        String words = IntStream.rangeClosed(1, 1500)
                .mapToObj(n -> "word" + n + (n % 50 == 0 ? "\n\n" : " "))
                .collect(Collectors.joining())
                .strip();
        try (Device phone = stage.open(View.phone())) {
            phone.signIn("elspeth").go("/write");
            write(phone, words);
            phone.page().locator("button.primary").click();
            assertThat(phone.main().locator("h1")).containsText("Your letter arrived");
        }
        try (Device desk = stage.open(View.laptop())) {
            Bench bench = Bench.of(desk, "maria", "Elspeth");
            Locator paragraphs = desk.page().locator(".paras > li");
            assertThat(paragraphs).hasCount(30);
            assertThat(paragraphs.last()).containsText("word1451 word1452");
            assertThat(paragraphs.last()).containsText("word1500");
            bench.type(1, words.replace("\n\n", " ") + " more").saved();
            assertThat(desk.page().locator(".count"))
                    .hasText("1,501 words, 1 more than agreed. You can send it all the same.");
            desk.isSound();
            bench.press("Send to Elspeth");
            assertThat(desk.main().locator("h1")).hasText("Your letter to Elspeth is sent.");
        }
        readsAllOfIt();
    }

    private void readsAllOfIt() {
        try (Device phone = stage.open(View.phoneAtNight())) {
            phone.signIn("elspeth").link("Open it").click();
            assertThat(phone.page().locator(".letter .passage").first()).containsText("word1500 more");
            phone.isSound();
        }
    }
}
