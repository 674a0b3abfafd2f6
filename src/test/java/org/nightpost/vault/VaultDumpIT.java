package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Dump;
import org.nightpost.Fields;
import org.nightpost.Folders;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Visitor;

/** Words that occur nowhere else are written wherever somebody can write; then all that lies on disk is read. */
@OnScratchPortal
class VaultDumpIT {
    private static final List<String> WORDS = List.of(
            "subject-glimmerfold",
            "passage-velvetanvil",
            "question-saltlantern",
            "answer-marrowglint",
            "letter-quibblefern",
            "draft-ozonthistle",
            "reply-copperwhist",
            "refused-gannetmoss",
            "title-brindlewick",
            "snippet-larkpumice",
            "note-cinderquay",
            "sought-mothvellum",
            "opened-wickerdrift",
            "colleagues-thornfinch");

    /** Of the demo's people: nobody can give themselves a new name or address yet. */
    private static final List<String> NAMES = List.of("O'Dell", "Zoë", "Łukasz", "Леся", "أم ياسين");

    private static final List<String> ADDRESSES = List.of("amina@example.org", "bettina@example.org");

    private final Portal portal;

    VaultDumpIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void noWordOfALetterAndNoNameLiesAnywhereOnDisk() throws Exception {
        writeEverywhere();
        Map<String, String> found = new TreeMap<>();
        look(Stream.concat(WORDS.stream(), NAMES.stream()), found, Dump.text(portal), "the dump");
        look(ADDRESSES.stream(), found, Dump.text(portal), "the dump");
        for (Path file : Folders.files(portal.data(), "")) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            look(WORDS.stream(), found, text, file.toString());
            // The server's own copy of the portal has the demo in it, and with it the names.
            if (file.startsWith(portal.data().resolve("server"))) {
                continue;
            }
            look(NAMES.stream(), found, text, file.toString());
            // A mail has to say to whom it goes.
            if (!file.toString().endsWith(".eml")) {
                look(ADDRESSES.stream(), found, text, file.toString());
            }
        }
        assertEquals(Map.of(), found);
    }

    /** Without it the test above could be green because it looks in the wrong place. */
    @Test
    void whatIsInClearByDecisionIsFoundWhereTheCanariesAreLookedFor() throws Exception {
        String dump = Dump.text(portal);
        assertTrue(dump.contains("Maria Lindqvist"), "the dump has no staff names");
        assertTrue(dump.contains("+44 1632 960199"), "the dump has no crisis contacts");
        List<Path> files = Folders.files(portal.data(), "");
        for (String kind : List.of("root.key", "service.keys", "server.log", "standalone.xml", ".eml")) {
            assertTrue(
                    files.stream().anyMatch(file -> file.toString().endsWith(kind)),
                    "no file like " + kind + " is read");
        }
    }

    private void writeEverywhere() {
        Visitor maria = portal.as("maria");
        Visitor jonas = portal.as("jonas");
        Desk bench = Desk.bench(maria, "Jonas");
        Form reply = bench.write("A letter, passage-velvetanvil.").fill("subject", "subject-glimmerfold");
        reply = bench.press(reply, "add:prompt").expect(303).follow().form(bench.path());
        reply.fill(named(reply, ".question"), "Why, question-saltlantern?");
        bench.press(reply, "send").expect(303);
        UUID letter = Desk.letters(jonas).get(0);
        Desk below = Desk.below(jonas, letter);
        Form answer = below.write("My letter-quibblefern.");
        below.press(answer.fill(named(answer, "answer."), "Because answer-marrowglint."), "send")
                .expect(303);
        Desk.client(jonas)
                .press(Desk.client(jonas).write("Not sent yet, draft-ozonthistle."), "save")
                .expect(303);
        Desk again = Desk.bench(maria, "Jonas");
        again.press(again.write("Not sent yet either, reply-copperwhist."), "save")
                .expect(303);
        writeBesideLetters(maria, again);
        open("/team" + again.path());
        jonas.post("/write", Fields.none().with("text", "refused-gannetmoss").with("form_token", "refused-gannetmoss"))
                .expect(403);
    }

    private static void writeBesideLetters(Visitor maria, Desk bench) {
        maria.get("/snippets/new")
                .form("/snippets/new")
                .fill("title", "title-brindlewick")
                .fill("text", "For [[name]], snippet-larkpumice.")
                .press("Save")
                .expect(303);
        String note = bench.path() + "/note";
        maria.get(note)
                .form(note)
                .fill("text", "He said note-cinderquay.")
                .press()
                .expect(303);
        maria.get("/search")
                .form("/search")
                .fill("words", "sought-mothvellum")
                .press()
                .expect(200);
    }

    private void open(String page) {
        Visitor ruth = portal.as("ruth");
        ruth.get(page)
                .form(page + "/opening")
                .choose("reason", "risk")
                .fill("words", "I read because of opened-wickerdrift.")
                .fill("note", "Mind colleagues-thornfinch.")
                .press()
                .expect(303);
    }

    private static String named(Form form, String piece) {
        return form.names().stream()
                .filter(name -> name.contains(piece))
                .findFirst()
                .orElseThrow();
    }

    private static void look(Stream<String> canaries, Map<String, String> found, String text, String where)
            throws IOException {
        canaries.forEach(canary -> {
            String bytes = new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            for (String form : List.of(canary, bytes, canary.replace("'", "''"))) {
                if (text.contains(form)) {
                    found.put(canary, where);
                }
            }
        });
    }
}
