package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A counsellor is away for a week. A client reads it in a letter, writes to the colleague, and gets an answer; then the
 * counsellor is back, and the colleague finds nothing. By keyboard only, with and without scripts, each time by others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AWeekOfAbsenceIT {
    private static final String NIGHT = "It is two, and I know that you are not there.";
    private static final String ANSWER = "I have read what you wrote. Tell me about two o'clock.";

    private final Stage stage = new Stage("absence-stage");

    @AfterAll
    void close() {
        stage.close();
    }

    @ParameterizedTest(name = "{0} is away, scripts: {5}")
    @CsvSource({
        "claire, Claire Vautrin, aurelie, Aurélie, Daryna Kovalchuk, true",
        "daryna, Daryna Kovalchuk, lesia, Леся, Claire Vautrin, false"
    })
    void andTheClientKnowsWhoAnswers(
            String away, String name, String client, String alias, String cover, boolean scripts) {
        String signIn = cover.startsWith("Daryna") ? "daryna" : "claire";
        plans(away, cover, scripts);
        try (Device phone = stage.open(night(scripts))) {
            phone.signIn(client).isSound();
            assertThat(phone.main()).containsText("answers in place of");
            phone.go("/letters").isSound();
            enter(phone.main().locator("a[href^='/letters/']").first());
            assertThat(phone.main()).containsText(cover);
            phone.go("/readers").isSound();
            phone.go("/write");
            phone.page().locator("#text").focus();
            phone.page().keyboard().insertText(NIGHT);
            phone.isSound();
            enter(phone.page().locator("button[value=send]").first());
            assertThat(phone.main()).containsText("Your letter arrived at");
            answers(signIn, name, alias, scripts);
            phone.go("/letters");
            enter(phone.main().locator("a[href^='/letters/']").first());
            assertThat(phone.main()).containsText(ANSWER);
            assertThat(phone.main()).containsText(cover);
        }
        isBack(away, scripts);
        findsNothing(signIn, alias, scripts);
    }

    private void plans(String away, String cover, boolean scripts) {
        LocalDate today = LocalDate.now(away.equals("claire") ? ZoneId.of("Europe/Paris") : Stage.ZONE);
        try (Device desk = stage.open(day(scripts))) {
            desk.signIn(away).go("/caseload");
            enter(desk.link("Absences").last());
            desk.isSound();
            enter(desk.link("Plan an absence"));
            enter(desk.button("Look what this would do"));
            assertThat(desk.main()).containsText("There is a problem");
            desk.isSound();
            desk.page().getByLabel("First day away").fill(today.toString());
            desk.page().getByLabel("Last day away").fill(today.plusDays(6).toString());
            Locator colleague = desk.page().getByLabel(cover);
            colleague.focus();
            colleague.press("Space");
            enter(desk.button("Look what this would do"));
            assertThat(desk.main()).containsText("Nothing is stored yet.");
            desk.isSound();
            enter(desk.page().locator("button[value=plan]"));
            assertThat(desk.main()).containsText("You are away now.");
            desk.isSound();
        }
    }

    private void answers(String signIn, String away, String alias, boolean scripts) {
        try (Device desk = stage.open(day(scripts))) {
            desk.signIn(signIn).go("/caseload");
            assertThat(desk.main()).containsText("You answer for " + away);
            desk.isSound();
            enter(desk.link(alias).first());
            assertThat(desk.main()).containsText(NIGHT);
            Locator passage = desk.box("Text of part 1");
            (scripts ? passage.and(desk.page().locator(".editor-text")) : passage).focus();
            desk.page().keyboard().insertText(ANSWER);
            enter(desk.button("Send to " + alias));
            assertThat(desk.main()).containsText("is sent");
        }
    }

    private void isBack(String away, boolean scripts) {
        try (Device desk = stage.open(day(scripts))) {
            desk.signIn(away).go("/absences");
            enter(desk.page().locator("a[href$='/end']"));
            desk.isSound();
            enter(desk.button("I am back"));
            assertThat(desk.main()).containsText("You have planned no absence.");
        }
    }

    private void findsNothing(String signIn, String alias, boolean scripts) {
        try (Device desk = stage.open(day(scripts))) {
            desk.signIn(signIn).go("/caseload");
            assertThat(desk.main()).not().containsText(alias);
            assertThat(desk.main()).not().containsText("You answer for");
        }
    }

    private static void enter(Locator place) {
        place.focus();
        place.press("Enter");
    }

    private static View night(boolean scripts) {
        return scripts ? View.phoneAtNight() : View.phone().withoutScripts();
    }

    private static View day(boolean scripts) {
        return scripts ? View.laptop() : View.laptop().withoutScripts();
    }
}
