package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A counsellor makes her week, by keyboard only, on a desk with scripts and on a narrow phone without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheWeekIT {
    private final Stage stage = new Stage("week-stage");

    @AfterAll
    void close() {
        stage.close();
    }

    @ParameterizedTest(name = "{0} makes the week, scripts: {1}")
    @CsvSource({"tom, true", "daryna, false"})
    void aBlockIsReservedMovedOnceAndEnded(String who, boolean scripts) {
        // Early in the morning, ten weeks ahead: nobody's letter was promised there.
        LocalDate day = LocalDate.now().plusWeeks(10).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        try (Device desk = stage.open(scripts ? View.laptop() : View.phone().withoutScripts())) {
            desk.signIn(who);
            desk.link("Week").press("Enter");
            desk.isSound();
            reserve(desk, day);
            change(desk, day, "Move this time only", "05:15");
            assertThat(desk.main()).containsText("05:15–06:15");
            desk.go("/week?day=" + day.plusWeeks(1));
            assertThat(desk.main()).containsText("06:00–07:00");
            change(desk, day.plusWeeks(1), "End it: neither this time nor a later one", "06:00");
            desk.go("/week?day=" + day.plusWeeks(1)).isSound();
            assertThat(desk.main()).not().containsText("06:00–07:00");
        }
    }

    @Test
    void aPromiseThatAChangeWouldMoveIsShownBeforeAndToldAfterwards() {
        // The demo's Harbour answers six days after its last letters, which is tomorrow.
        LocalDate day = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
        try (Device desk = stage.open(View.laptop());
                Device phone = stage.open(View.phone())) {
            desk.signIn("daryna").go("/week?day=" + day);
            desk.page().locator("a[href^='/week/'][href$='/" + day + "']").press("Enter");
            desk.page().getByLabel("Leave this time out").press("Space");
            desk.button("Change it").press("Enter");
            assertThat(desk.main()).containsText("One promise is moved");
            assertThat(desk.main()).containsText("Леся");
            desk.isSound();
            desk.button("Back, change nothing").press("Enter");
            assertThat(desk.page().getByLabel("Leave this time out")).isChecked();
            desk.button("Change it").press("Enter");
            desk.button("Change it, and tell the client").press("Enter");
            assertThat(desk.main()).containsText("Left out this time");
            phone.signIn("lesia");
            assertThat(phone.main()).containsText("You were told");
        }
    }

    private static void reserve(Device desk, LocalDate day) {
        desk.link("Reserve time").press("Enter");
        desk.isSound();
        desk.page().getByLabel("Begins at").fill("06:00");
        desk.page().getByLabel("Day", new Page.GetByLabelOptions().setExact(true))
                .fill(day.toString());
        desk.box("Minutes").fill("five");
        desk.button("Reserve this time").press("Enter");
        assertThat(desk.main()).containsText("Enter how many minutes it takes");
        desk.isSound();
        desk.box("Minutes").fill("60");
        desk.button("Reserve this time").press("Enter");
        assertThat(desk.main()).containsText("06:00–07:00");
        desk.isSound();
    }

    private static void change(Device desk, LocalDate day, String what, String time) {
        desk.page().locator("a[href^='/week/'][href$='/" + day + "']").first().press("Enter");
        desk.page().getByLabel(what).press("Space");
        desk.page().getByLabel("Begins at").fill(time);
        desk.isSound();
        desk.button("Change it").press("Enter");
        assertThat(desk.page().locator("h1")).hasText("Your week");
    }
}
