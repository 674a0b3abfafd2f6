package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Promises that are made at once, moved before they break, and counted when they did. */
@OnScratchPortal
class PromisesIT {
    private static final int CAPACITY = 100;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Portal portal;

    PromisesIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void lettersThatComeAtOnceDoNotAllTakeTheLastRoom() throws Exception {
        UUID maria = counsellorOf("sparrow");
        daily(maria);
        List<Visitor> clients = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        for (String name : List.of("sparrow", "elspeth", "jonas", "bettina", "zoe")) {
            Visitor client = portal.as(name);
            clients.add(client);
            forms.add(Desk.client(client).write("We all write at once."));
        }
        Sql.change(portal, "update schedule_promise set state = 'KEPT', settled_at = ? where state = 'OPEN'", now());
        List<Callable<Seen>> posts = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            Desk desk = Desk.client(clients.get(i));
            Form form = forms.get(i);
            posts.add(() -> desk.press(form, "send"));
        }
        sendAtOnce(posts);
        Map<Object, Integer> load = load(maria);
        assertEquals(5 * 50, load.values().stream().mapToInt(Integer::intValue).sum(), load.toString());
        assertTrue(load.values().stream().allMatch(minutes -> minutes <= CAPACITY), load.toString());
    }

    @Test
    void aPromiseThatNobodyIsAtWorkOnIsMovedBeforeItBreaksAndItsClientIsTold() throws Exception {
        UUID maria = counsellorOf("odell");
        Visitor client = portal.as("odell");
        Desk.client(client).send("Please read this.").expect(303);
        daily(maria);
        UUID here = correspondenceOf("odell");
        due(here, now().plusMinutes(5));
        waitFor("schedule_promise_move where correspondence = ? and why = 'RUNNING_OUT'", here);

        Seen home = client.get("/home").expect(200);
        assertTrue(home.text().contains("You were told"), home.text());
        assertTrue(home.text().contains("too short for all letters"), home.text());
        assertTrue(
                client.get("/letters").expect(200).text().contains("You were told"), "the letters' page says it too");
        assertEquals(1, Sql.count(portal, "audit_entry where subject = ? and deed = 'promise.moved'", here));
        String team = portal.as("ruth").get("/team").expect(200).text()
                + portal.as("idris").get("/team").expect(200).text();
        // Others of hers may run out while this test waits: the demo has a block that ends today.
        assertTrue(Pattern.compile("(One|[1-9]\\d*) moved").matcher(team).find(), team);
    }

    @Test
    void aPromiseThatPassedIsBrokenAndStaysSoWhenTheAnswerComes() throws Exception {
        Visitor client = portal.as("lesia");
        Desk.client(client).send("Please read this soon.").expect(303);
        UUID here = correspondenceOf("lesia");
        due(here, now().minusMinutes(5));
        waitFor("schedule_promise where correspondence = ? and state = 'BROKEN' and settled_at is null", here);

        assertTrue(client.get("/home").expect(200).text().contains("has not come"), "the page says so");
        Desk.client(client).send("And one thing more.").expect(303);
        String both = client.get("/home")
                .expect(200)
                .page()
                .select("section[aria-labelledby=next]")
                .text();
        assertTrue(both.contains("The next letter comes by"), both);
        assertTrue(both.contains("An earlier answer was promised by"), both);
        Desk.bench(portal.as("daryna"), "Леся").send("Here is the answer, and it is late.");
        assertEquals(
                1,
                Sql.count(
                        portal,
                        "schedule_promise where correspondence = ? and state = 'BROKEN' and settled_at is not null",
                        here));
    }

    @Test
    void whatIsUrgentForTheClientShowsHelpFirstAndStandsFirstAndNoRowTellsIt() {
        Visitor client = portal.as("denny");
        Form form = Desk.client(client).write("I cannot wait.");
        form.choose("urgent", "1");
        Desk.client(client).press(form, "save").expect(303);
        UUID letter = Desk.letter(Desk.client(client).press(Desk.client(client).open(), "send"));
        client.get("/letters/" + letter + "/take-back")
                .expect(200)
                .form("/letters/" + letter + "/take-back")
                .press()
                .expect(303);
        // Ticked once: the draft that was kept, and the letter that is a draft again, still say so.
        Seen sent = Desk.client(client)
                .press(Desk.client(client).open(), "send")
                .expect(303)
                .follow();
        assertTrue(sent.page().select("h2").eachText().get(0).contains("speak to somebody now"), sent.text());
        String caseload = portal.as("maria").get("/caseload").expect(200).text();
        assertTrue(caseload.contains("Urgent for them"), caseload);
        assertTrue(benchLine("Denny").contains("Urgent for them"), benchLine("Denny"));
        Desk.client(portal.as("sparrow")).send("This can wait.").expect(303);
        assertEquals(
                1,
                Sql.rows(portal, "select distinct octet_length(urgent) from letter where urgent is not null")
                        .size());
    }

    private String benchLine(String alias) {
        String path = Desk.bench(portal.as("maria"), alias).path();
        return portal.as("maria")
                .get(path)
                .expect(200)
                .page()
                .select(".bench-line")
                .text();
    }

    private static void sendAtOnce(List<Callable<Seen>> posts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(posts.size());
        try {
            for (Future<Seen> sent : threads.invokeAll(posts)) {
                sent.get().expect(303);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Minutes promised in each time of this reader's blocks. */
    private Map<Object, Integer> load(UUID reader) {
        Map<Object, Integer> load = new HashMap<>();
        Sql.rows(
                        portal,
                        "select block_on, minutes, block from schedule_promise where state = 'OPEN' and reader = ?",
                        reader)
                .forEach(row -> {
                    assertTrue(!NOBODY.equals(row.get(2)), "a block for each");
                    load.merge(row.get(0) + " " + row.get(2), (Integer) row.get(1), Integer::sum);
                });
        return load;
    }

    private void due(UUID correspondence, OffsetDateTime due) {
        Sql.change(
                portal,
                "update schedule_promise set due_at = ?, reads_at = null, block = ?, block_on = null"
                        + " where correspondence = ? and state = 'OPEN'",
                due,
                NOBODY,
                correspondence);
    }

    /** A block every day at noon, in place of all others: seven that come every week. */
    private void daily(UUID counsellor) {
        Sql.change(portal, "delete from schedule_block where counsellor = ?", counsellor);
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        for (int day = 0; day < 7; day++) {
            Sql.change(
                    portal,
                    "insert into schedule_block (id, counsellor, first_on, every_weeks, begins, minutes, capacity, zone)"
                            + " values (?, ?, ?, 1, '12:00', 120, ?, 'Europe/London')",
                    UUID.randomUUID(),
                    counsellor,
                    tomorrow.plusDays(day),
                    CAPACITY);
        }
    }

    private UUID counsellorOf(String client) {
        return Sql.one(
                UUID.class, portal, "select counsellor from correspondence where id = ?", correspondenceOf(client));
    }

    private UUID correspondenceOf(String client) {
        UUID letter = Desk.letters(portal.as(client)).get(0);
        return Sql.one(UUID.class, portal, "select correspondence from letter where id = ?", letter);
    }

    private void waitFor(String from, UUID id) throws InterruptedException {
        for (int second = 0; second < 100 && Sql.count(portal, from, id) == 0; second++) {
            Thread.sleep(1_000);
        }
        assertTrue(Sql.count(portal, from, id) > 0, "no " + from);
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}
