package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A client at 02:14 on a phone reads, answers, loses the connection, comes back on a laptop, and sends. */
@OnStage
class NightWithALetterIT {
    private static final Pattern TONIGHT = Pattern.compile("Saved 02:1[4-7]");
    private static final String FEAR = "how strong is the fear?";
    private static final String WHO = "who would be the least difficult?";
    private static final String WOMAN = "Write her a few lines.";
    private static final String LINES = "I wanted to bring you the lip balm.\n\nI would have said: I am here now.";

    private final Stage stage;

    NightWithALetterIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aNightWithALetter() {
        LocalDate night = stage.tomorrow();
        stage.moveClock(night.atTime(2, 13));
        try (Device phone = stage.open(View.phoneAtNight())) {
            phone.signIn("amina");
            openTheClosedLetter(phone, "Maria Lindqvist");
            stage.moveClock(night.atTime(2, 14));
            answerTwoInPlace(phone);
            loseTheConnection(phone);
        }
        stage.moveClock(night.atTime(19, 30));
        try (Device laptop = stage.open(View.laptop())) {
            laptop.signIn("amina");
            findTheTwoAnswers(laptop);
            answerTheThirdAndSend(laptop);
            seeWhenItIsAnswered(laptop, "Maria Lindqvist");
            takeItBackAndSendAgain(laptop);
        }
        seeTheAnswersUnderTheQuestions();
    }

    private static void openTheClosedLetter(Device phone, String from) {
        assertThat(phone.main()).containsText("It is late. Nothing here has to be done tonight.");
        assertThat(phone.main()).containsText("A new letter from \u2068" + from);
        phone.isSound().link("Open it").click();
        assertThat(phone.page().locator(".nobody")).containsText("Nobody reads this now.");
        phone.isSound();
    }

    private static void answerTwoInPlace(Device phone) {
        Locator fear = phone.prompt(FEAR);
        fear.locator(".scale label").nth(4).click();
        assertThat(fear.locator("[data-saved-here]")).hasText(TONIGHT);
        Locator who = phone.prompt(WHO);
        who.getByText("My mother").click();
        assertThat(who.locator("[data-saved-here]")).hasText(TONIGHT);
        phone.isSound();
    }

    private static void loseTheConnection(Device phone) {
        phone.page().context().setOffline(true);
        Locator woman = phone.prompt("This one asks you to write");
        woman.locator("summary").click();
        woman.locator("textarea").fill("I wanted to bring you");
        assertThat(woman.locator("[data-saved-here]"))
                .hasText(Pattern.compile("Not saved since 02:1[4-7]\\. Your words.*"));
        assertThat(woman.locator("textarea")).hasValue("I wanted to bring you");
        phone.isSound();
    }

    private static void findTheTwoAnswers(Device laptop) {
        assertThat(laptop.page().locator(".todo")).containsText(Pattern.compile("You have begun. Saved 02:1[4-7]"));
        laptop.isSound().link("Read on and answer").click();
        assertThat(laptop.prompt(FEAR).locator("input[value='4']")).isChecked();
        assertThat(laptop.prompt(WHO).getByLabel("My mother")).isChecked();
    }

    private static void answerTheThirdAndSend(Device laptop) {
        Locator woman = laptop.prompt("This one asks you to write");
        woman.locator("summary").click();
        assertThat(woman).containsText(WOMAN);
        woman.locator("textarea").fill(LINES);
        laptop.box("Your letter to \u2068Maria Lindqvist\u2069")
                .fill("I wrote to her. It was on the kitchen table, by day.");
        laptop.isSound().button("Send to \u2068Maria Lindqvist\u2069").click();
    }

    private static void seeWhenItIsAnswered(Device device, String counsellor) {
        Locator page = device.main();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Your letter arrived at 19:3\\d\\."));
        assertThat(page)
                .containsText(Pattern.compile(
                        counsellor + "\u2069 reads on [A-Z][a-z]+day \\d+ [A-Z][a-z]+, \\d\\d:\\d\\d\\."));
        assertThat(page.locator(".lead strong"))
                .hasText(Pattern.compile("[A-Z][a-z]+day \\d+ [A-Z][a-z]+, \\d\\d:\\d\\d \\(your time\\)"));
        device.isSound();
    }

    private static void takeItBackAndSendAgain(Device laptop) {
        laptop.link("Take it back or change it").click();
        laptop.isSound().button("Take it back").click();
        Locator letter = laptop.box("Your letter to \u2068Maria Lindqvist\u2069");
        assertThat(letter).hasValue("I wrote to her. It was on the kitchen table, by day.");
        assertThat(laptop.prompt(FEAR).locator("input[value='4']")).isChecked();
        letter.fill("I wrote to her. It was on the kitchen table, by day. I rang my mother after.");
        laptop.button("Send to \u2068Maria Lindqvist\u2069").click();
        seeWhenItIsAnswered(laptop, "Maria Lindqvist");
    }

    private void seeTheAnswersUnderTheQuestions() {
        try (Device desk = stage.open(View.laptop())) {
            desk.signIn("maria").isSound().link("Amina").first().click();
            assertThat(desk.prompt(FEAR)).containsText("4 of 10");
            assertThat(desk.prompt(WHO)).containsText("My mother");
            assertThat(desk.prompt(WOMAN).locator(".answer"))
                    .containsText(
                            new String[] {"I wanted to bring you the lip balm.", "I would have said: I am here now."});
            assertThat(desk.page().locator(".paras")).containsText("I rang my mother after.");
            desk.isSound();
        }
    }

    @Test
    void aNightWithALetterWithoutScripts() {
        LocalDate night = stage.tomorrow();
        stage.moveClock(night.atTime(2, 14));
        try (Device phone = stage.open(View.phoneAtNight().withoutScripts())) {
            phone.signIn("moussa");
            openTheClosedLetter(phone, "Claire Vautrin");
            answer(phone, 1, "Je ne sais pas encore.");
            phone.button("Keep for later").click();
            assertThat(phone.page().locator(".prompt.open").first().locator(".saved"))
                    .hasText(TONIGHT);
            choose(phone, 2);
            phone.button("Keep for later").click();
            phone.isSound();
        }
        stage.moveClock(night.atTime(19, 30));
        try (Device laptop = stage.open(View.laptop().withoutScripts())) {
            laptop.signIn("moussa").link("Read on and answer").click();
            assertThat(open(laptop, 1).locator("textarea")).hasValue("Je ne sais pas encore.");
            assertThat(open(laptop, 2).locator("input[type=radio]").first()).isChecked();
            choose(laptop, 3);
            laptop.box("Your letter to \u2068Claire Vautrin\u2069").fill("Merci. J’ai lu votre lettre deux fois.");
            laptop.button("Send to \u2068Claire Vautrin\u2069").click();
            seeWhenItIsAnswered(laptop, "Claire Vautrin");
        }
        seeTheAnswersWithoutScripts();
    }

    private void seeTheAnswersWithoutScripts() {
        try (Device desk = stage.open(View.laptop().withoutScripts())) {
            desk.signIn("claire").link("Moussa").first().click();
            assertThat(desk.page().locator(".prompt .answer").first()).containsText("Je ne sais pas encore.");
            assertThat(desk.page().locator(".paras")).containsText("J’ai lu votre lettre deux fois.");
            desk.isSound();
        }
    }

    private static Locator open(Device device, int prompt) {
        return device.page().locator(".prompt.open").nth(prompt - 1);
    }

    private static void answer(Device device, int prompt, String words) {
        unfold(open(device, prompt));
        open(device, prompt).locator("textarea").fill(words);
    }

    private static void choose(Device device, int prompt) {
        unfold(open(device, prompt));
        open(device, prompt).locator("label.choice").first().click();
    }

    private static void unfold(Locator prompt) {
        if (prompt.locator("details:not([open])").count() > 0) {
            prompt.locator("summary").click();
        }
    }
}
