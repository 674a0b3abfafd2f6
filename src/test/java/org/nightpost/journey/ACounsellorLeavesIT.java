package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A counsellor leaves; a client writes on the same night; the supervisor hands over; somebody else reads everything and
 * answers; the client sees who it is. With and without scripts, each time by somebody else. The stage is their own: nobody
 * else's story has to go on without these two.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ACounsellorLeavesIT {
    private static final String NIGHT = "It is three, and I do not know who reads this now.";
    private static final String WORDS = "From now on somebody else writes to you. Nothing you wrote is lost.";
    private static final String ANSWER = "I have read all your letters. Tell me about the night.";

    private final Stage stage = new Stage("leaving-stage");

    @AfterAll
    void close() {
        stage.close();
    }

    @ParameterizedTest(name = "{0} leaves, scripts: {5}")
    @CsvSource({
        "Daryna Kovalchuk, lesia, Леся, Claire Vautrin, claire, true",
        "Claire Vautrin, aurelie, Aurélie, Idris Benmoussa, idris, false"
    })
    void andNothingIsLost(String leaver, String client, String alias, String next, String signIn, boolean scripts) {
        leaves(leaver, alias, scripts);
        try (Device phone = stage.open(night(scripts))) {
            phone.signIn(client)
                    .go("/write")
                    .box("Your letter to whoever answers you")
                    .fill(NIGHT);
            assertThat(phone.main()).containsText(leaver);
            phone.isSound().button("Send to whoever answers you").click();
            assertThat(phone.main()).containsText("Your letter arrived at");
            handsOver(leaver, alias, next, scripts);
            phone.go("/home");
            assertThat(phone.main()).containsText("A new letter from");
            assertThat(phone.main()).containsText("Ruth Halloran");
            phone.isSound().go("/letters");
            phone.main().locator("a[href^='/letters/']").first().click();
            assertThat(phone.main()).containsText(WORDS);
            phone.isSound();
            answers(signIn, alias, scripts);
            phone.go("/letters").main().locator("a[href^='/letters/']").first().click();
            assertThat(phone.main()).containsText(ANSWER);
            assertThat(phone.main()).containsText(next);
            phone.go("/readers");
            assertThat(phone.main()).containsText("your counsellor");
            assertThat(phone.main()).containsText("who answered you before");
            phone.isSound();
        }
    }

    private void leaves(String leaver, String alias, boolean scripts) {
        try (Device desk = stage.open(day(scripts))) {
            desk.signIn("colin")
                    .go("/administration/teams")
                    .main()
                    .locator("th a")
                    .first()
                    .click();
            desk.isSound().link("Take somebody out").click();
            desk.isSound().go("/administration/people").link(leaver).click();
            desk.isSound().link("This person leaves").click();
            assertThat(desk.main()).containsText("to be handed over by a supervisor");
            assertThat(desk.main()).not().containsText(alias);
            desk.isSound().page().getByText(leaver + " leaves now").click();
            assertThat(desk.main()).containsText("This person has left.");
            desk.isSound();
        }
    }

    private void handsOver(String leaver, String alias, String next, boolean scripts) {
        try (Device desk = stage.open(day(scripts))) {
            desk.signIn("ruth").go("/team/move").isSound().go("/team");
            Locator waiting = desk.main().locator("[aria-labelledby=to-hand-over]");
            assertThat(waiting).containsText(alias);
            desk.isSound();
            waiting.locator("a.button").first().click();
            desk.isSound().button("Send the letter and hand over").click();
            assertThat(desk.main()).containsText("Write to the clients first");
            desk.isSound().page().getByLabel(next).check();
            desk.box("Your letter to them").fill(WORDS);
            desk.button("Send the letter and hand over").click();
            assertThat(waiting).hasCount(0);
            assertThat(desk.page().locator("h1")).hasText("Your counsellors");
        }
    }

    private void answers(String signIn, String alias, boolean scripts) {
        try (Device desk = stage.open(day(scripts))) {
            Bench bench = Bench.of(desk, signIn, alias);
            assertThat(desk.main()).containsText(NIGHT);
            bench.passage(1).fill(ANSWER);
            desk.isSound().button("Send to " + alias).click();
            assertThat(desk.main()).containsText("is sent");
        }
    }

    private static View night(boolean scripts) {
        return scripts ? View.phoneAtNight() : View.phone().withoutScripts();
    }

    private static View day(boolean scripts) {
        return scripts ? View.laptop() : View.laptop().withoutScripts();
    }
}
