package org.nightpost.correspondence.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Visitor;

/** What lies at hand on a bench: snippets, prompts used before, what went before, keys. */
@OnScratchPortal
class BenchToolsIT {
    private static final String NEW = "/snippets/new";

    private final Portal portal;
    private final Visitor maria;

    BenchToolsIT(Portal portal) {
        this.portal = portal;
        maria = portal.as("maria");
    }

    @Test
    void aSnippetBecomesAPassageWithWhatIsKnownFilledInAndASecondPressIsNoSecondOne() {
        Desk bench = Desk.bench(maria, "Sparrow");
        String snippet = snippet("Greeting", "Dear [[name]], until [[next date]]. [[My name]]");
        Form form = bench.write("Before it.").choose("snippet", snippet).choose("spot", "first");
        bench.press(form, "snippet").expect(303);
        bench.press(form, "snippet").expect(303);
        List<String> passages = passages(maria.get(bench.path()));
        assertEquals(List.of("Dear Sparrow, until [[next date]]. Maria Lindqvist", "Before it."), passages);
    }

    @Test
    void anUnfilledFieldHoldsBackSendingIsNamedAndThePreviewSaysSo() {
        Desk bench = Desk.bench(maria, "Denny");
        Form form = bench.write("We see each other on [[next date]].");
        Seen told = bench.press(form, "send").expect(422);
        Element link = told.page().expectFirst(".errors a");
        assertTrue(link.text().contains("[[next date]]"), told.text());
        assertEquals(1, told.page().select(link.attr("href")).size(), "the link leads nowhere");
        assertEquals("We see each other on [[next date]].", bench.words());
        Seen preview = maria.get(bench.path() + "/preview").expect(200);
        assertTrue(preview.page().title().startsWith("Error: "), preview.page().title());
        assertTrue(preview.page().select(".errors a").attr("href").startsWith(bench.path() + "#part-"));
        preview.form(bench.path()).press("Send to").expect(422);
        bench.send("We see each other on Friday.").expect(303);
    }

    @Test
    void aPromptUsedBeforeIsPutIntoTheReplyOnceAndAtItsPlace() {
        Desk bench = Desk.bench(maria, "Elspeth");
        Form form = bench.write("Last of all.").choose("spot", "first");
        Seen picker = bench.press(form, "picker").expect(303).follow().expect(200);
        String path = bench.path() + "/picker";
        assertEquals(path + "?spot=first", picker.path());
        Element label = picker.page().expectFirst("label:has(input[name=pick])");
        Element first = label.expectFirst("input");
        String words = label.expectFirst("span[dir=auto]").text();
        Form picks = picker.form(path).choose("pick", first.val());
        picks.press("Put into the reply").expect(303);
        picks.press("Put into the reply").expect(303);
        Seen reply = maria.get(bench.path());
        assertEquals(2, reply.page().select("fieldset.part").size(), reply.text());
        String part = reply.page().expectFirst("fieldset.part").outerHtml();
        assertTrue(part.contains(words) || part.contains("part-prompt"), part);
        assertEquals("Last of all.", passages(reply).get(0));
    }

    @Test
    void whatWasUsedBeforeIsFoundByItsWordsAndWhatIsTickedStays() {
        String path = Desk.bench(maria, "Jonas").path() + "/picker";
        Form all = maria.get(path).expect(200).form(path);
        List<Element> labels = maria.get(path).page().select("label:has(input[name=pick])");
        String ticked = labels.get(0).expectFirst("input").val();
        String wanted =
                labels.get(labels.size() - 1).expectFirst("span[dir=auto]").text();
        String words = wanted.substring(0, Math.min(30, wanted.length())).toUpperCase(Locale.ROOT);

        Seen found = all.choose("pick", ticked)
                .fill("words", words)
                .press("Show only these")
                .expect(200);

        assertTrue(found.page().select("input[name=pick]").size() < labels.size(), found.text());
        assertTrue(found.text().contains(wanted), found.text());
        assertEquals(ticked, found.page().select("input[name=pick][checked]").val());
        assertEquals(path, found.path(), "the words stand in no address");
        Seen nothing =
                found.form(path).fill("words", "zyxwv").press("Show only these").expect(200);
        assertEquals(1, nothing.page().select("input[name=pick]").size(), "the one that is ticked");
    }

    @Test
    void fromThePickerNothingIsTakenOutOfLettersOfOthers() {
        Desk bench = Desk.bench(maria, "Jonas");
        String path = bench.path() + "/picker";
        Form picks = maria.get(path).expect(200).form(path);
        String made = UUID.randomUUID() + ":" + UUID.randomUUID();
        maria.twin().post(path, picks.fields().with("pick", made)).expect(303);
        Seen none = picks.press("Put into the reply").expect(422);
        assertTrue(none.page().title().startsWith("Error: "), none.page().title());
        portal.as("tom").get(path).expect(404);
        portal.as("tom").get(bench.path() + "/note").expect(404);
    }

    @Test
    void whatWentBeforeAndOpenHomeworkLieFoldedBesideTheReply() {
        Seen bench = maria.get(Desk.bench(maria, "Bettina").path()).expect(200);
        assertTrue(bench.page().select("details#ours .passage").text().contains("Bettina"), bench.text());
        assertFalse(bench.page().select("details#before .letter").text().isEmpty(), bench.text());
        assertTrue(
                bench.page().select("details#ours[open], details#before[open]").isEmpty());
        assertTrue(
                bench.page().select("details#ours input, details#before input").isEmpty());
    }

    @Test
    void theKeysAreListedAndCanBeTurnedOffOnThisDevice() {
        Visitor other = portal.visitor().signIn("maria");
        String path = Desk.bench(other, "Jonas").path();
        Seen bench = other.get(path);
        assertEquals("on", bench.page().select("details.keys").attr("data-keys"));
        assertEquals(
                path,
                bench.form("/preferences/keys")
                        .press("Turn these keys off")
                        .expect(303)
                        .location());
        assertEquals("off", other.get(path).page().select("details.keys").attr("data-keys"));
        other.get(path).form("/preferences/keys").press("Turn these keys on").expect(303);
        assertEquals("on", other.get(path).page().select("details.keys").attr("data-keys"));
    }

    private String snippet(String title, String words) {
        Form form = maria.get(NEW).form(NEW).fill("title", title).fill("text", words);
        form.press("Save").expect(303);
        return form.value("snippet");
    }

    private static List<String> passages(Seen bench) {
        return bench.page().select("textarea[data-editor]").eachText();
    }
}
