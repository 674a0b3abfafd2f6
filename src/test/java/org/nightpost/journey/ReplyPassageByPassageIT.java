package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A counsellor answers a letter passage by passage: the client's words set back, her own under each. */
@OnStage
class ReplyPassageByPassageIT {
    private static final String DOCTOR = "gave me a double appointment";
    private static final String THUMBS = "I’ve got his actual thumbs.";

    private final Stage stage;

    ReplyPassageByPassageIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aReplyPassageByPassage() {
        stage.moveClock(stage.tomorrow().atTime(16, 0));
        try (Device desk = stage.open(View.laptop())) {
            Bench bench = Bench.of(desk, "maria", "Jonas");
            desk.isSound();
            bench.answer(4).answer(7);
            assertThat(bench.part(2).locator("blockquote")).containsText(DOCTOR);
            assertThat(bench.part(4).locator("blockquote")).containsText(THUMBS);
            bench.type(1, "Dear Jonas,").type(3, "A double appointment: she ");
            desk.page().keyboard().press("Control+b");
            desk.page().keyboard().insertText("heard");
            desk.page().keyboard().press("Control+b");
            desk.page().keyboard().insertText(" you.");
            bench.type(5, "Thumbs can be taught.").saved();
            desk.isSound();
            addAPromptAndAMaterial(bench);
            assertThat(bench.passage(3).locator("strong")).hasText("heard");
            previewAndSend(desk, bench);
        }
        jonasReads();
    }

    @Test
    void aReplyPassageByPassageWithoutScripts() {
        stage.moveClock(stage.tomorrow().atTime(16, 0));
        try (Device desk = stage.open(View.laptop().withoutScripts())) {
            Bench bench = Bench.of(desk, "maria", "Bettina");
            bench.answer(2).answer(3);
            bench.passage(1).fill("Dear Bettina,");
            bench.passage(3).fill("You *noticed*:\n\n- the stairs\n- the door");
            bench.passage(5).fill("And that is **a lot**.");
            addAPromptAndAMaterial(bench);
            assertThat(bench.passage(5)).hasValue("And that is **a lot**.");
            desk.isSound().button("Preview").click();
            Locator letter = Bench.letter(desk.page());
            assertThat(letter.locator(".passage em")).hasText("noticed");
            assertThat(letter.locator(".passage li")).hasText(new String[] {"the stairs", "the door"});
            assertThat(letter.locator(".passage strong")).hasText("a lot");
            desk.isSound().button("Send to Bettina").click();
            assertThat(desk.main().locator("h1")).hasText("Your letter to Bettina is sent.");
            desk.isSound();
        }
        try (Device phone = stage.open(View.phone().withoutScripts())) {
            phone.signIn("bettina").link("Open it").click();
            assertThat(phone.page().locator("blockquote.quote")).hasCount(2);
            assertThat(phone.prompt("What would Bertil say?")).hasCount(1);
            phone.isSound();
        }
    }

    /** As parts 6 and 7; then the material is moved up, before the prompt. */
    private static void addAPromptAndAMaterial(Bench bench) {
        bench.press("Add a prompt");
        bench.field(6, "Question or exercise").fill("What would Bertil say?");
        bench.field(6, "Minutes, about").fill("10");
        bench.press("Add a material");
        bench.field(7, "Title").fill("Fathers in doorways");
        bench.field(7, "Address").fill("https://example.org/library/doorways");
        bench.field(7, "Why this one").fill("Short, and by somebody who had the row in the van.");
        bench.press("Move up part 7");
        assertThat(bench.part(6)).containsText("6. Material");
        assertThat(bench.field(6, "Title")).hasValue("Fathers in doorways");
        assertThat(bench.field(7, "Question or exercise")).hasValue("What would Bertil say?");
    }

    private static void previewAndSend(Device desk, Bench bench) {
        bench.press("Preview");
        assertThat(desk.main()).containsText("As Jonas will see it.");
        assertThat(Bench.letter(desk.page()).locator(".passage strong")).hasText("heard");
        desk.isSound().link("Back to the draft").click();
        desk.isSound();
        bench.press("Send to Jonas");
        assertThat(desk.main().locator("h1")).hasText("Your letter to Jonas is sent.");
        desk.isSound();
    }

    private void jonasReads() {
        try (Device phone = stage.open(View.phoneAtNight())) {
            phone.signIn("jonas").link("Open it").click();
            Locator quotes = phone.page().locator("blockquote.quote");
            assertThat(quotes).hasCount(2);
            assertThat(quotes.first()).containsText(DOCTOR);
            assertThat(quotes.first().locator("footer")).containsText("From your letter of");
            assertThat(quotes.last()).containsText(THUMBS);
            assertThat(phone.page().locator(".passage strong")).hasText("heard");
            assertThat(phone.page().locator(".material .host")).hasText("example.org");
            assertThat(phone.prompt("What would Bertil say?")).containsText("takes about 10 minutes");
            phone.isSound();
        }
    }

    @Test
    void aListPastedFromWordStaysAList() throws IOException {
        String word = Files.readString(Path.of("src/test/resources/html/clipboard/word-desktop.html"));
        try (Device desk = stage.open(View.laptop())) {
            Bench bench = Bench.of(desk, "maria", "Zoë");
            bench.press("Add a passage");
            int last = desk.page().locator("fieldset.part").count();
            bench.paste(last, word).saved();
            assertThat(bench.passage(last).locator("ol > li")).hasText(new String[] {"Read this page", "Rest"});
            desk.isSound();
            bench.press("Save draft");
            assertThat(bench.passage(last).locator("ul ul > li")).hasText(new String[] {"at the table", "not in bed"});
            bench.press("Preview");
            Locator pasted = Bench.letter(desk.page()).locator(".passage").last();
            // A reader sees where a link leads before following it.
            assertThat(pasted.locator("ol > li")).hasText(new String[] {"Read this page (www.example.org)", "Rest"});
            assertThat(pasted.locator("ul ul > li")).hasText(new String[] {"at the table", "not in bed"});
            assertEquals(0, pasted.locator("[style], [class]:not(.host)").count());
            desk.isSound();
        }
    }
}
