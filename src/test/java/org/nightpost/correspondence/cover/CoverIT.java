package org.nightpost.correspondence.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.nightpost.Desk;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Claire is away and Daryna answers: before, while, and after. One story, in its order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoverIT {
    private static final String WRAP = "id, holder_kind, holder_id, key_version, object_kind, object_id, epoch, sealed";
    private static final String ANSWER = "Claire has told me that you write at night.";
    private static final String BEGUN = "Moussa, I have read about the harbour";
    private static final String AFTERWARDS = "Only Claire reads this.";

    private final Portal portal = Portal.demo("cover");
    private final Absentee claire = new Absentee(portal, "claire");
    private final LocalDate first = LocalDate.now(Absentee.ZONE).plusDays(3);
    private final LocalDate last = first.plusDays(6);
    private UUID daryna;
    private UUID here;
    private UUID moussas;
    private List<List<Object>> kept = List.of();

    @BeforeAll
    void open() {
        portal.start();
        daryna = claire.person("Daryna Kovalchuk");
        here = claire.correspondence(portal.visitor().signIn("aurelie"));
        moussas = claire.correspondence(portal.visitor().signIn("moussa"));
        claire.reservesEveryDay(daryna, "18:00");
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    @Order(1)
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        Visitor visitor = claire.visitor();
        Form form = visitor.get(Absentee.PLAN).expect(200).form(Absentee.PLAN);
        Seen wrong = form.fill("first", last.toString())
                .fill("last", first.toString())
                .press("Look what this would do")
                .expect(422);
        assertTrue(wrong.page().title().startsWith("Error: "), wrong.page().title());
        assertTrue(wrong.text().contains("The last day is the first day or later"), wrong.text());
        assertTrue(wrong.text().contains("Choose who answers in your place, or nobody"), wrong.text());
        assertEquals(first.toString(), wrong.form(Absentee.PLAN).value("last"));
        String offered = wrong.text();
        assertTrue(offered.contains("Idris Benmoussa") && !offered.contains("Tom Ashdown"), offered);
        Fields tom = form.fields()
                .with("do", "plan")
                .with("cover", claire.person("Tom Ashdown").toString());
        visitor.post(Absentee.PLAN, tom).expect(422);
        assertEquals(0, Sql.count(portal, "schedule_absence"));
    }

    @Test
    @Order(2)
    void thePageSaysWhatItWouldDoAndStoresNothing() {
        Visitor visitor = claire.visitor();
        Seen look = claire.days(visitor, first, last, daryna.toString())
                .press("Look what this would do")
                .expect(200);
        assertTrue(look.text().contains("What Daryna Kovalchuk has free in this time"), look.text());
        assertTrue(look.text().contains("7 blocks with 350 minutes"), look.text());
        Form form = look.form(Absentee.PLAN);
        assertTrue(form.value("words-fr").contains("Daryna Kovalchuk répond à ma place"), form.value("words-fr"));
        Seen empty = form.fill("words-fr", "  ").press("be away").expect(422);
        assertTrue(empty.text().contains("Write to your clients first"), empty.text());
        assertEquals(0, Sql.count(portal, "schedule_absence"));
        assertEquals(0, claire.wraps(daryna, here));
    }

    @Test
    @Order(3)
    void pressedTwiceItIsOneAbsenceAndOneLetterToEachClient() {
        long before = Sql.count(portal, "letter");
        Visitor visitor = claire.visitor();
        Form form = claire.letters(visitor, first, last, daryna.toString());
        form.press("be away").expect(303);
        form.press("be away").expect(303);
        assertEquals(1, Sql.count(portal, "schedule_absence"));
        assertEquals(before + 2, Sql.count(portal, "letter"));
        assertTrue(claire.wraps(daryna, here) > 0);
        assertEquals(1, Sql.count(portal, "audit_entry where subject = ? and deed = 'cover.planned'", here));
        String list = visitor.get("/absences").expect(200).text();
        assertTrue(list.contains("Daryna Kovalchuk answers 2 clients in your place."), list);
        Seen twice = claire.days(visitor, last, last.plusDays(1), "none")
                .press("Look what this would do")
                .expect(422);
        assertTrue(twice.text().contains("You have planned an absence on one of these days before"), twice.text());
        String team = portal.visitor().signIn("ruth").get("/team").expect(200).text();
        assertTrue(team.contains("Daryna Kovalchuk answers."), team);
    }

    @Test
    @Order(4)
    void theClientHasALetterFirstAndTheCoverFindsNothingYet() {
        Visitor client = portal.visitor().signIn("aurelie");
        UUID told = Desk.letters(client).get(0);
        Seen letter = client.get("/letters/" + told).expect(200);
        assertTrue(letter.text().contains("Daryna Kovalchuk répond à ma place"), letter.text());
        assertTrue(letter.text().contains("From \u2068Claire Vautrin"), letter.text());
        String home = client.get("/home").expect(200).text();
        assertTrue(
                home.contains("\u2068Daryna Kovalchuk\u2069 answers in place of \u2068Claire Vautrin\u2069 from"),
                home);
        String readers = client.get("/readers").expect(200).text();
        assertTrue(readers.contains("Can read from"), readers);
        darynaFindsNothing();
    }

    @Test
    @Order(5)
    void fromTheFirstDayOnTheCoverAnswersAndTheClientSeesWhoItIs() {
        claire.moveClockTo(first);
        Visitor client = portal.visitor().signIn("aurelie");
        String write = client.get("/write").expect(200).text();
        assertTrue(write.contains("Your letter to \u2068Daryna Kovalchuk"), write);
        Desk.client(client).send("Is somebody there this week?").expect(303);
        String home = client.get("/home").expect(200).text();
        assertTrue(
                home.contains("\u2068Daryna Kovalchuk\u2069 answers in place of \u2068Claire Vautrin\u2069 until"),
                home);
        assertTrue(home.contains("\u2068Daryna Kovalchuk\u2069 reads on"), "from her block: " + home);
        Visitor cover = portal.visitor().signIn("daryna");
        String list = cover.get("/caseload").expect(200).text();
        assertTrue(list.contains("You answer for Claire Vautrin until"), list);
        Desk bench = Desk.bench(cover, "Aurélie");
        assertEquals(here, bench.correspondence());
        assertTrue(cover.get(bench.path()).expect(200).text().contains("Is somebody there this week?"));
        bench.send(ANSWER).expect(303);
        bench.send("One word more, from the same hand.").expect(303);
        assertEquals(0, Sql.count(portal, "schedule_promise where correspondence = ? and state = 'OPEN'", here));
        String letters = client.get("/letters").expect(200).text();
        assertTrue(
                letters.contains("from \u2068Daryna Kovalchuk") && letters.contains("from \u2068Claire Vautrin"),
                letters);
        assertTrue(letters.contains("opened by \u2068Daryna Kovalchuk"), letters);
        assertTrue(client.get("/letters/" + Desk.letters(client).get(1)).text().contains(ANSWER));
        assertTrue(client.get("/readers").text().contains("Reads and answers until"));
        claire.visitor().get("/correspondences/" + here).expect(200);
    }

    @Test
    @Order(6)
    void onTheDayAfterTheLastTheCoverFindsNothingAndTheKeysAreTaken() throws Exception {
        Visitor cover = portal.visitor().signIn("daryna");
        Desk desk = Desk.bench(cover, "Moussa");
        desk.press(desk.write(BEGUN), "save").expect(303);
        kept = Sql.rows(
                portal, "select " + WRAP + " from vault_wrap where holder_id = ? and object_id = ?", daryna, here);
        assertFalse(kept.isEmpty());
        claire.moveClockTo(last);
        portal.visitor().signIn("daryna").get("/correspondences/" + here).expect(200);
        claire.moveClockTo(last.plusDays(1));
        darynaFindsNothing();
        claire.waitForTheRound(daryna, here);
        assertEquals(0, claire.wraps(daryna, here));
        assertEquals(0, claire.wraps(daryna, moussas));
        assertEquals(1, Sql.count(portal, "audit_entry where subject = ? and deed = 'cover.ended'", here));
    }

    @Test
    @Order(7)
    void whatIsWrittenAfterwardsStaysShutToTheCoverEvenWithEveryRightOnTheDatabase() {
        Visitor client = portal.visitor().signIn("aurelie");
        Desk.client(client).send(AFTERWARDS).expect(303);
        UUID night = Desk.letters(client).get(0);
        kept.forEach(wrap -> Sql.change(
                portal, "insert into vault_wrap (" + WRAP + ") values (?, ?, ?, ?, ?, ?, ?, ?)", wrap.toArray()));
        UUID claires = claire.person("Claire Vautrin");
        Sql.change(portal, "update correspondence set counsellor = ? where id = ?", daryna, here);
        Visitor thief = portal.visitor().signIn("daryna");
        Seen shut = thief.get("/correspondences/" + here + "/letters/" + night).expect(200);
        assertTrue(shut.text().contains("cannot be opened"), shut.text());
        assertFalse(shut.body().contains(AFTERWARDS));
        Sql.change(portal, "delete from vault_wrap where holder_id = ? and object_id = ?", daryna, here);
        Sql.change(portal, "update correspondence set counsellor = ? where id = ?", claires, here);
        Visitor back = claire.visitor();
        assertTrue(back.get("/correspondences/" + here).expect(200).text().contains(AFTERWARDS));
        String readers = client.get("/readers").expect(200).text();
        assertTrue(
                readers.contains("\u2068Daryna Kovalchuk\u2069, who answered in place of \u2068Claire Vautrin"),
                readers);
    }

    @Test
    @Order(8)
    void whatTheCoverHadBegunIsTakenUpByTheCounsellor() {
        Visitor back = claire.visitor();
        String path = "/correspondences/" + moussas + "/take-up";
        Seen list = back.get("/caseload").expect(200);
        assertTrue(list.text().contains("Daryna Kovalchuk had begun a letter"), list.text());
        Form form = list.form(path);
        form.press().expect(303);
        form.press().expect(303);
        assertEquals(BEGUN, Desk.bench(back, "Moussa").words().replaceAll("</?p>", ""));
        assertFalse(back.get("/caseload").text().contains("had begun a letter"));
        assertEquals(1, Sql.count(portal, "draft where correspondence = ? and author <> ?", moussas, daryna));
    }

    @Test
    @Order(9)
    void whoDoesNotGoAfterAllTellsTheClientsAndTheCoverNeverReadsAnything() {
        Visitor visitor = claire.visitor();
        LocalDate next = last.plusDays(20);
        claire.plan(visitor, next, next.plusDays(3), daryna.toString());
        assertTrue(claire.wraps(daryna, here) > 0);
        long letters = Sql.count(portal, "letter where correspondence = ?", here);
        String path = "/absences/" + claire.absence(next) + "/end";
        portal.visitor().signIn("daryna").get(path).expect(404);
        Seen page = visitor.get(path).expect(200);
        Form form = page.form(path);
        assertTrue(form.value("words-fr").contains("Finalement je suis là"), form.value("words-fr"));
        form.press("I do not go").expect(303);
        form.press("I do not go").expect(303);
        assertEquals(letters + 1, Sql.count(portal, "letter where correspondence = ?", here));
        assertEquals(0, claire.wraps(daryna, here));
        visitor.get(path).expect(404);
        assertTrue(visitor.get("/absences").text().contains("You have planned no absence."));
        claire.moveClockTo(next);
        darynaFindsNothing();
    }

    @Test
    @Order(10)
    void whoIsBackEarlyHasTheLettersToThemselvesAtOnce() {
        Visitor visitor = claire.visitor();
        LocalDate today = last.plusDays(20);
        claire.plan(visitor, today, today.plusDays(5), daryna.toString());
        assertTrue(portal.visitor().signIn("daryna").get("/caseload").text().contains("Aurélie"));
        assertTrue(visitor.get("/caseload").expect(200).text().contains("You are away until"));
        String path = "/absences/" + claire.absence(today) + "/end";
        visitor.get(path).expect(200).form(path).press("I am back").expect(303);
        assertEquals(0, claire.wraps(daryna, here));
        darynaFindsNothing();
        assertFalse(visitor.get("/caseload").text().contains("You are away until"));
    }

    private void darynaFindsNothing() {
        Visitor cover = portal.visitor().signIn("daryna");
        for (String more : List.of("", "/letters", "/preview")) {
            cover.get("/correspondences/" + here + more).expect(404);
        }
        String list = cover.get("/caseload").expect(200).text();
        assertFalse(list.contains("Aurélie") || list.contains("You answer for"), list);
    }
}
