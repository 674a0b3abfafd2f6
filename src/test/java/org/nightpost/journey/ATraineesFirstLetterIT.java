package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A trainee writes; the supervisor reads it first, gives it back, then changes a word and lets it go; the trainee sees what
 * was said and changed. To Marlow, who has not come yet.
 */
@OnStage
class ATraineesFirstLetterIT {
    private static final String FIRST = "You should leave tonight.";
    private static final String SECOND = "You could leave tonight.";
    private static final String THIRD = "You will know when.";

    private final Stage stage;

    ATraineesFirstLetterIT(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void isReadFirstAndBothLearnFromIt(boolean scripts) {
        try (Device tom = stage.open(desk(scripts));
                Device ruth = stage.open(phone(scripts))) {
            handsIn(tom, FIRST);
            assertThat(tom.main()).containsText("waits for release by Ruth Halloran");
            tom.isSound();
            reads(ruth.signIn("ruth"), FIRST);
            ruth.button("Give it back to Tom Ashdown").click();
            assertThat(ruth.main()).containsText("Say what should be different");
            ruth.isSound().box("What you say about it").fill("No advice in a first letter.");
            ruth.button("Give it back to Tom Ashdown").click();
            assertThat(ruth.main().locator("h1")).hasText("Letters that wait for you");
            ruth.isSound();
            mends(tom);
            releasesWithChanges(ruth);
            learns(tom);
        }
    }

    private void handsIn(Device tom, String words) {
        Bench bench = Bench.of(tom, "tom", "Marlow");
        tom.isSound();
        bench.passage(1).fill(words);
        bench.press("Send to Marlow");
    }

    /** Facts first; the words open when asked for. */
    private static void reads(Device ruth, String words) {
        ruth.go("/team");
        ruth.link("Letters that wait to be released").click();
        ruth.isSound();
        ruth.main()
                .locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText("Marlow"))
                .click();
        assertThat(ruth.main()).not().containsText(words);
        ruth.isSound().button("Read the letter").click();
        assertThat(ruth.page().locator("#letter")).containsText(words);
        ruth.isSound();
    }

    private static void mends(Device tom) {
        tom.go("/caseload").link("Marlow").first().click();
        assertThat(tom.page().locator("#given-back")).containsText("No advice in a first letter.");
        Locator box = tom.isSound().page().locator("fieldset.part").first();
        assertThat(box).containsText(FIRST);
        Locator words = box.locator("textarea:visible, .editor-text:visible").first();
        words.fill(SECOND);
        tom.button("Send to Marlow").click();
        assertThat(tom.main()).containsText("Nobody has read it yet.");
    }

    private static void releasesWithChanges(Device ruth) {
        reads(ruth, SECOND);
        assertThat(ruth.main().locator("del")).containsText("should");
        assertThat(ruth.main().locator("ins")).containsText("could");
        ruth.main().getByText("Change the words before it goes").click();
        ruth.box("Passage 1").fill(THIRD);
        ruth.isSound().button("Release it as it is to Marlow").click();
        assertThat(ruth.main()).containsText("You have changed words");
        assertThat(ruth.box("Passage 1")).hasValue(THIRD);
        ruth.isSound().button("Release it with these changes").click();
        assertThat(ruth.main().locator("h1")).hasText("Letters that wait for you");
    }

    private static void learns(Device tom) {
        tom.go("/learning");
        assertThat(tom.main()).containsText("Changed and released");
        tom.isSound().main().locator("tbody a").first().click();
        assertThat(tom.main().locator("section[aria-labelledby=changed] ins").first())
                .containsText("will know when.");
        assertThat(tom.page().locator("#letter")).containsText(THIRD);
        tom.isSound();
    }

    private static View desk(boolean scripts) {
        return scripts ? View.laptop() : View.laptop().withoutScripts();
    }

    private static View phone(boolean scripts) {
        return scripts ? View.phoneAtNight() : View.phone().withoutScripts();
    }
}
