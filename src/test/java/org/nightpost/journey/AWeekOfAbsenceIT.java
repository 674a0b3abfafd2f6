package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /**
     * A counsellor is ill: a supervisor writes to the clients and arranges who answers, and says when the counsellor is back.
     * Meanwhile she answers a client who asks for another counsellor, by proposing one, and the client says no.
     */
    @ParameterizedTest(name = "a counsellor is ill, scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aCounsellorIsIll(boolean scripts) {
        try (Device desk = stage.open(day(scripts))) {
            desk.signIn("ruth").go("/team");
            enter(desk.page().locator("a[href^='/team/cover/']").filter(named("Claire Vautrin")));
            cover(desk);
            try (Device phone = stage.open(night(scripts))) {
                phone.signIn("aurelie").isSound();
                assertThat(phone.main()).containsText("answers in place of");
                phone.go("/letters");
                enter(phone.main().locator("a[href^='/letters/']").first());
                assertThat(phone.main()).containsText("Ruth Halloran");
                asks(phone);
                answers("daryna", "Claire Vautrin", "Aurélie", scripts);
                proposes(desk);
                declines(phone);
            }
            settles(desk);
            desk.go("/team");
            enter(desk.page().locator("a[href^='/team/cover/']").filter(named("Claire Vautrin")));
            enter(desk.page().locator("a[href$='/end']"));
            desk.isSound();
            enter(desk.button("Claire Vautrin is back"));
            assertThat(desk.page().locator("h1")).containsText("team");
        }
        findsNothing("daryna", "Aurélie", scripts);
    }

    private void cover(Device desk) {
        LocalDate today = LocalDate.now(Stage.ZONE);
        assertThat(desk.page().locator("h1")).containsText("Claire Vautrin is away");
        desk.isSound();
        desk.page().getByLabel("First day away").fill(today.toString());
        desk.page().getByLabel("Last day away").fill(today.plusDays(4).toString());
        Locator colleague = desk.page().getByLabel("Daryna Kovalchuk");
        colleague.focus();
        colleague.press("Space");
        enter(desk.button("Look what this would do"));
        assertThat(desk.main()).containsText("Daryna Kovalchuk answers meanwhile.");
        desk.isSound();
        enter(desk.page().locator("button[value=plan]"));
        assertThat(desk.page().locator("table")).containsText("Daryna Kovalchuk answers.");
        desk.isSound();
    }

    private void asks(Device phone) {
        phone.go("/readers").isSound();
        enter(phone.page().locator("a[href^='/change/']"));
        phone.isSound();
        phone.page().locator("#words").fill("Somebody who has lost a country, too.");
        enter(phone.button("Ask for another counsellor"));
        assertThat(phone.main()).containsText("You asked for another counsellor on");
        phone.isSound();
    }

    private void proposes(Device desk) {
        desk.go("/team");
        enter(desk.page().locator("a[href^='/wishes/']").filter(named("Aurélie")));
        assertThat(desk.main()).containsText("Somebody who has lost a country, too.");
        desk.isSound();
        enter(desk.link("Choose who answers next"));
        desk.isSound();
        enter(desk.button("Send the letter"));
        assertThat(desk.main()).containsText("There is a problem");
        desk.isSound();
        desk.page().locator("label:has-text('Idris Benmoussa') input[name=to]").check();
        desk.page().locator("input[name=reason][value=wish]").check();
        desk.page().locator("#words").fill("Idris Benmoussa would write to you from now on.");
        enter(desk.button("Send the letter"));
        assertThat(desk.main()).containsText("The client may say no until");
        desk.isSound();
    }

    private void declines(Device phone) {
        phone.go("/home").isSound();
        enter(phone.link("Read more, or say no"));
        assertThat(phone.main()).containsText("Counselling psychologist, supervisor");
        phone.isSound();
        phone.page().locator("input[name=wish][value=stay]").check();
        phone.page().locator("#words").fill("I have thought it over.");
        enter(phone.main().locator("form button"));
        assertThat(phone.main()).containsText("You have said no to");
        phone.isSound();
    }

    private void settles(Device desk) {
        desk.go("/team");
        enter(desk.page().locator("a[href^='/handovers/']").filter(named("Aurélie")));
        assertThat(desk.main()).containsText("I have thought it over.");
        desk.isSound();
        desk.page().locator("#words").fill("Then Claire goes on.");
        enter(desk.button("Send the letter: it stays as it is"));
        assertThat(desk.main()).containsText("The client has said no.");
        assertThat(desk.page().locator("#words")).hasCount(0);
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
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
