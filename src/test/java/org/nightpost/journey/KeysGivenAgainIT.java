package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.Desk;
import org.nightpost.Guests;
import org.nightpost.Staffing;
import org.nightpost.Visitor;

/** Who joins a team, and who gives keys again that one person alone held; each with and without scripts. */
@OnStage
class KeysGivenAgainIT {
    private final Stage stage;

    KeysGivenAgainIT(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aSupervisorIsProposedAndAMemberConfirmsThem(boolean scripts) {
        String end = scripts ? "East" : "West";
        Staffing staffing = stage.staffing();
        staffing.hire("Olga " + end, "olga" + end, "SUPERVISOR");
        staffing.hire("Piet " + end, "piet" + end, "SUPERVISOR");
        staffing.found("Pier " + end, List.of("Olga " + end), List.of());
        try (Device office = stage.open(view(View.laptop(), scripts));
                Device phone = stage.open(view(View.phone(), scripts));
                Device other = stage.open(view(View.phoneAtNight(), scripts))) {
            propose(office, staffing.team("Pier " + end), "Piet " + end);
            signIn(other, "piet" + end, Guests.PASSPHRASE);
            other.go("/joining").isSound();
            String number = other.main().locator(".group").innerText();
            signIn(phone, "olga" + end, Guests.PASSPHRASE);
            phone.go("/team").isSound();
            phone.link("Who holds a key with you, and who is to join").click();
            phone.isSound().link("Look at Piet " + end).click();
            assertThat(phone.main()).containsText(number);
            phone.isSound().button("It is Piet " + end + ": give the key").click();
            assertThat(phone.main()).containsText("Nobody waits to join.");
            phone.isSound();
            other.go("/team");
            assertThat(other.main()).not().containsText("You are to join");
            office.go(staffing.team("Pier " + end) + "/supervisors");
            assertThat(office.main()).not().containsText("has to confirm");
            office.isSound();
        }
    }

    private static void propose(Device office, String team, String person) {
        office.signIn("colin").go(team).isSound();
        office.link("Who holds the key").click();
        office.isSound().page().getByLabel(person).check();
        office.button("Propose").click();
        assertThat(office.main()).containsText("One who holds the key has to confirm.");
        office.isSound();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void theOnlySupervisorForgotAndACounsellorGivesTheLettersAgain(boolean scripts) {
        String end = scripts ? "North" : "South";
        Staffing staffing = stage.staffing();
        staffing.hire("Rosa " + end, "rosa" + end, "SUPERVISOR");
        Visitor taras = staffing.hire("Taras " + end, "taras" + end, "COUNSELLOR");
        staffing.found("Mole " + end, List.of("Rosa " + end), List.of("Taras " + end));
        stage.guests().invite(taras, "Plover " + end);
        staffing.forgets("rosa" + end);
        try (Device desk = stage.open(view(View.laptop(), scripts));
                Device phone = stage.open(view(View.phoneAtNight(), scripts))) {
            signIn(phone, "rosa" + end, Staffing.SECOND);
            phone.go("/team").isSound();
            assertThat(phone.main()).containsText("nobody else holds the key");
            String number = phone.main().locator(".group").innerText();
            signIn(desk, "taras" + end, Guests.PASSPHRASE);
            desk.go("/caseload").isSound().link("Look and decide").click();
            assertThat(desk.main()).containsText(number);
            desk.isSound()
                    .button("It is Rosa " + end + ": give the team’s letters again")
                    .click();
            assertThat(desk.main()).not().containsText("lost the key");
            phone.go("/team");
            assertThat(phone.main()).not().containsText("nobody else holds the key");
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aCounsellorAloneForgotAndTheClientGivesTheLettersAgain(boolean scripts) {
        String end = scripts ? "Day" : "Night";
        Staffing staffing = stage.staffing();
        Visitor ivo = staffing.hire("Ivo " + end, "ivo" + end, "COUNSELLOR", "SUPERVISOR");
        staffing.found("Alone " + end, List.of("Ivo " + end), List.of("Ivo " + end));
        String name = "wren" + end;
        stage.guests().comeIn(stage.guests().invite(ivo, "Wren " + end).path(), name);
        Desk.bench(ivo, "Wren " + end).send("It was good to hear from you.");
        staffing.forgets("ivo" + end);
        try (Device desk = stage.open(view(View.laptop(), scripts));
                Device phone = stage.open(view(scripts ? View.phone() : View.phoneAtNight(), scripts))) {
            signIn(desk, "ivo" + end, Staffing.SECOND);
            desk.go("/caseload").isSound();
            assertThat(desk.main()).containsText("only your clients still hold the key");
            String number = desk.main().locator(".group").innerText();
            signIn(phone, name, Guests.PASSPHRASE);
            phone.go("/home").isSound().link("Look and decide").click();
            assertThat(phone.main()).containsText(number);
            phone.isSound().button("Not now").click();
            assertThat(phone.main()).containsText("cannot open your letters at the moment");
            phone.isSound().link("Look and decide").click();
            phone.main().locator("button.primary").click();
            assertThat(phone.main()).not().containsText("cannot open your letters");
            phone.isSound();
            desk.go("/caseload");
            assertThat(desk.main()).containsText("Wren " + end);
            assertThat(desk.main()).not().containsText("only your clients");
        }
    }

    private static void signIn(Device device, String name, String passphrase) {
        device.go("/sign-in");
        device.page().getByLabel("Your sign-in name").fill(name);
        device.page().getByLabel("Your passphrase").fill(passphrase);
        device.button("Sign in").click();
        assertThat(device.page().locator(".nav")).containsText("Sign out");
    }

    private static View view(View view, boolean scripts) {
        return scripts ? view : view.withoutScripts();
    }
}
