package org.nightpost.correspondence.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Claire proposes Daryna, Aurélie says no, the supervisors propose again, and on the day everything passes. In its order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WarmHandoverIT {
    private static final String LEAVE = "I take leave of you. Daryna Kovalchuk would write next.";
    private static final String NO = "Please do not go in spring.";
    private static final String BEGUN = "Aurélie, I have begun to answer";
    private static final String NIGHT = "What I write after my no.";
    private static final String AFTER = "What I write to Daryna.";

    private final Portal portal = Portal.demo("warm");
    private final Handing handing = new Handing(portal);
    private final LocalDate today = LocalDate.now(Handing.ZONE);
    private final LocalDate day = today.plusDays(5);
    private UUID here;
    private UUID claire;
    private UUID daryna;
    private UUID handover = new UUID(0, 0);
    private List<List<Object>> kept = List.of();

    @BeforeAll
    void open() {
        portal.start();
        here = handing.correspondence("aurelie");
        claire = handing.person("Claire Vautrin");
        daryna = handing.person("Daryna Kovalchuk");
        Desk bench = Desk.bench(as("claire"), "Aurélie");
        bench.press(bench.write(BEGUN), "save").expect(303);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    @Order(1)
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        String path = path();
        Form form = as("claire").get(path).expect(200).form(path);
        form.fill("words", LEAVE)
                .fill("note", "A note")
                .fill("day", today.plusDays(1).toString());
        Seen wrong = form.press("Send the letter to Aurélie").expect(422);
        assertTrue(wrong.page().title().startsWith("Error: "), wrong.page().title());
        for (String said : List.of("Choose who answers from now on", "Choose why", "needs at least 3 days")) {
            assertTrue(wrong.text().contains(said), wrong.text());
        }
        assertEquals(LEAVE, wrong.form(path).value("words"));
        assertEquals("A note", wrong.form(path).value("note"));
        assertTrue(wrong.text().contains("Idris Benmoussa") && !wrong.text().contains("Tom Ashdown"), wrong.text());
        assertEquals(0, Sql.count(portal, "correspondence_handover"));
    }

    @Test
    @Order(2)
    void proposedTwiceItIsOneLetterAndNothingHasMoved() {
        long letters = Sql.count(portal, "letter");
        Form form = handing.proposal(as("claire"), path(), "Daryna Kovalchuk", day, LEAVE);
        form.press("Send the letter to Aurélie").expect(303);
        form.press("Send the letter to Aurélie").expect(303);
        assertEquals(1, Sql.count(portal, "correspondence_handover"));
        assertEquals(letters + 1, Sql.count(portal, "letter"));
        handover = handing.newest(here);
        assertEquals(claire, handing.counsellor(here));
        as("daryna").get("/correspondences/" + here).expect(404);
        assertFalse(as("daryna").get("/caseload").text().contains("Aurélie"));
        assertEquals(1, Sql.count(portal, "audit_entry where subject = ? and deed = 'handover.proposed'", here));
        Visitor client = as("aurelie");
        assertTrue(client.get("/letters/" + Desk.letters(client).get(0)).text().contains(LEAVE));
        String home = client.get("/home").expect(200).text();
        assertTrue(home.contains("\u2068Daryna Kovalchuk\u2069 is to answer you instead of"), home);
        String page = client.get("/handover/" + handover).expect(200).text();
        assertTrue(page.contains("Counsellor for refugees, MSc Psychology"), page);
        String readers = client.get("/readers").expect(200).text();
        assertTrue(readers.contains("\u2068Daryna Kovalchuk\u2069, who is to answer you"), readers);
    }

    @Test
    @Order(3)
    void onlyWhoTakesPartFindsIt() {
        String path = "/handovers/" + handover;
        for (String staff : List.of("claire", "ruth", "idris")) {
            assertTrue(as(staff).get(path).expect(200).text().contains("She knows the law of asylum."), staff);
        }
        for (String stranger : List.of("daryna", "maria", "tom")) {
            as(stranger).get(path).expect(404);
        }
        as("aurelie").get(path).expect(403);
        for (String other : List.of("moussa", "amina")) {
            as(other).get("/handover/" + handover).expect(404);
            as(other).get("/change/" + here).expect(404);
        }
        as("tom").get(path()).expect(404);
        as("ruth").get("/team/handover/" + handing.person("Tom Ashdown")).expect(200);
        as("idris").get("/team/handover/" + handing.person("Tom Ashdown")).expect(404);
    }

    @Test
    @Order(4)
    void aSecondProposalIsRefusedAndKeepsItsWords() {
        Seen refused = handing.proposal(as("ruth"), ofClaire(), "Idris Benmoussa", day, "Idris would write.")
                .choose("chosen", here.toString())
                .press("Send the letter")
                .expect(409);
        assertTrue(refused.text().contains("handed over meanwhile"), refused.text());
        assertEquals(
                "Idris would write.",
                refused.form(ofClaire().replaceFirst("\\?.*", "")).value("words"));
        assertEquals(1, Sql.count(portal, "correspondence_handover"));
    }

    @Test
    @Order(5)
    void theClientSaysNoAndEverybodyConcernedReadsIt() {
        kept = handing.wraps(daryna, here);
        assertFalse(kept.isEmpty(), "the keys lie ready");
        Visitor client = as("aurelie");
        String path = "/handover/" + handover;
        Form form = client.get(path).form(path).fill("words", NO);
        Seen wrong = form.press("Say no to \u2068Daryna Kovalchuk\u2069").expect(422);
        assertEquals(NO, wrong.form(path).value("words"));
        form.choose("wish", "stay");
        form.press("Say no to \u2068Daryna Kovalchuk\u2069").expect(303);
        form.press("Say no to \u2068Daryna Kovalchuk\u2069").expect(303);
        assertEquals("DECLINED", handing.state(handover));
        assertEquals(0, handing.wraps(daryna, here).size());
        assertTrue(client.get(path).text().contains("You have said no to"));
        for (String staff : List.of("claire", "ruth")) {
            String said = as(staff).get("/handovers/" + handover).expect(200).text();
            assertTrue(said.contains(NO) && said.contains("Wants to stay"), said);
        }
        assertTrue(as("ruth").get("/team").text().contains("The client has said no."));
        assertTrue(as("claire").get("/caseload").text().contains("The client has said no."));
        assertFalse(as("daryna").get("/caseload").text().contains("Aurélie"));
    }

    @Test
    @Order(6)
    void whoWasDeclinedOpensNothingNewEvenWithTheKeysTheyKept() {
        Desk.client(as("aurelie")).send(NIGHT).expect(303);
        Seen shut =
                handing.opens("daryna", here, kept, Desk.letters(as("aurelie")).get(0));
        assertTrue(shut.text().contains("cannot be opened"), shut.text());
        assertFalse(shut.body().contains(NIGHT));
    }

    @Test
    @Order(7)
    void twoSupervisorsAtOnceMakeOneProposal() throws Exception {
        List<Form> forms = Stream.of("ruth", "idris")
                .map(who -> handing.proposal(as(who), ofClaire(), "Daryna Kovalchuk", day, who + " writes to you."))
                .map(form -> form.choose("chosen", here.toString()))
                .toList();
        List<Integer> said = forms.parallelStream()
                .map(form -> form.press("Send the letter").status())
                .sorted()
                .toList();
        assertEquals(List.of(303, 409), said);
        assertEquals(
                1, Sql.count(portal, "correspondence_handover where state = 'PROPOSED' and correspondence = ?", here));
        handover = handing.newest(here);
    }

    @Test
    @Order(8)
    void onTheDayNameKeysPromisesAndNotesPassTogether() throws Exception {
        kept = handing.wraps(claire, here);
        handing.moveClockTo(day);
        handing.waitFor(handover, "DONE");
        assertEquals(daryna, handing.counsellor(here));
        assertEquals(0, handing.wraps(claire, here).size());
        assertEquals(
                1,
                Sql.count(
                        portal,
                        "schedule_promise where correspondence = ? and state = 'OPEN' and counsellor = ?",
                        here,
                        daryna));
        as("claire").get("/correspondences/" + here).expect(404);
        Visitor next = as("daryna");
        assertTrue(next.get("/correspondences/" + here).expect(200).text().contains(NIGHT));
        String told = next.get("/handovers/" + handover).expect(200).text();
        assertTrue(told.contains("Begin with the sister."), told);
        next.get("/caseload")
                .form("/correspondences/" + here + "/take-up")
                .press()
                .expect(303);
        assertTrue(Desk.bench(next, "Aurélie").words().contains(BEGUN));
    }

    @Test
    @Order(9)
    void theClientReadsWhoCanReadNowAndTheFormerCounsellorOpensNothingNew() {
        Visitor client = as("aurelie");
        String readers = client.get("/readers").expect(200).text();
        assertTrue(readers.contains("\u2068Daryna Kovalchuk\u2069, your counsellor"), readers);
        assertTrue(readers.contains("\u2068Claire Vautrin\u2069, who answered you before"), readers);
        assertTrue(client.get("/handover/" + handover).text().contains("holds no key any more"));
        Desk.client(client).send(AFTER).expect(303);
        Seen shut = handing.opens("claire", here, kept, Desk.letters(client).get(0));
        assertTrue(shut.text().contains("cannot be opened"), shut.text());
        assertTrue(as("daryna").get("/correspondences/" + here).text().contains(AFTER));
    }

    private Visitor as(String name) {
        return portal.visitor().signIn(name);
    }

    private String path() {
        return "/correspondences/" + here + "/handover";
    }

    private String ofClaire() {
        return "/team/handover/" + claire + "?of=" + here;
    }
}
