package org.nightpost.supervision.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;
import org.nightpost.web.ForgedTokens;

/** A supervisor opens letters: only with a reason, on record first, for a time, and everybody concerned sees it. */
@OnPortal
class OpeningIT {
    private static final String WORDS = "I read along because Maria is ill this week.";
    private static final String NOTE = "Look at the second letter.";

    private final Portal portal;
    private final Visitor ruth;
    private final Visitor client;
    private Desk bench;
    private UUID here;
    private String page;

    OpeningIT(Portal portal) {
        this.portal = portal;
        ruth = portal.as("ruth");
        client = portal.as("odell");
    }

    @BeforeEach
    void findTheCorrespondence() {
        bench = Desk.bench(portal.as("maria"), "Mr O'Dell");
        here = bench.correspondence();
        page = "/team" + bench.path();
    }

    @AfterEach
    void leaveItAsItWasFound() {
        Sql.change(portal, "delete from correspondence_opened_letter");
        Sql.change(portal, "delete from correspondence_opening");
    }

    private Form form() {
        return ruth.get(page)
                .expect(200)
                .form(page + "/opening")
                .choose("reason", "cover")
                .fill("words", WORDS)
                .fill("note", NOTE);
    }

    private String letter(int which) {
        return page + "/letters/"
                + Sql.rows(portal, "select id from letter where correspondence = ? order by number", here)
                        .get(which)
                        .get(0);
    }

    private long openings() {
        return Sql.count(portal, "correspondence_opening where correspondence = ?", here);
    }

    private long onTrail(String deed) {
        return Sql.count(portal, "audit_entry where deed = ?", deed);
    }

    @Test
    void withAReasonTheLettersOpenAndCounsellorAndClientSeeByWhomWhenAndWhy() {
        long begun = onTrail("opening.begun");
        form().press().expect(303);
        Seen open = ruth.get(page).expect(200);
        assertTrue(open.text().contains("Open until "), open.text());
        assertEquals(begun + 1, onTrail("opening.begun"));
        assertEquals(
                1,
                Sql.count(
                        portal,
                        "correspondence_opening o join audit_entry a on a.id = o.trail and a.subject = o.correspondence"
                                + " where a.deed = 'opening.begun' and a.at <= o.begun_at"));
        Seen letter = ruth.get(letter(0)).expect(200);
        String own = client.get("/letters/"
                        + Desk.letters(client).get(Desk.letters(client).size() - 1))
                .page()
                .select(".passage p")
                .eachText()
                .get(0);
        assertTrue(letter.text().contains(own), letter.text());
        counsellorAndClientSeeIt();
    }

    private void counsellorAndClientSeeIt() {
        String atBench =
                portal.as("maria").get(bench.path()).page().select("#openings").text();
        for (String said :
                List.of("Ruth Halloran", WORDS, NOTE, "The counsellor is ill or away", "One letter was read")) {
            assertTrue(atBench.contains(said), atBench);
        }
        String readers = client.get("/readers").expect(200).text();
        for (String said : List.of("Ruth Halloran", WORDS, "The counsellor is ill or away", "your letter of")) {
            assertTrue(readers.contains(said), readers);
        }
        assertFalse(readers.contains(NOTE), "the client reads what is for colleagues");
        assertTrue(client.get("/home").text().contains("A supervisor of the service has opened your letters lately."));
    }

    @Test
    void whatIsNotSentStaysShut() {
        form().press().expect(303);
        List<String> begun = Desk.letters(client).stream()
                .flatMap(letter -> client.get("/letters/" + letter).page().select("textarea").eachText().stream())
                .filter(text -> text.length() > 10)
                .toList();
        assertFalse(begun.isEmpty(), "the cast has changed: Mr O'Dell has begun nothing");
        for (int i = 0; i < Desk.letters(client).size(); i++) {
            String seen = ruth.get(letter(i)).expect(200).text();
            begun.forEach(text -> assertFalse(seen.contains(text), seen));
        }
    }

    @Test
    void withoutAReasonAndWordsNothingOpensAndWhatWasTypedStays() {
        Seen none = ruth.get(page)
                .form(page + "/opening")
                .fill("note", NOTE)
                .press()
                .expect(422);
        assertTrue(none.text().contains("Choose a reason.") && none.text().contains("Say in plain words why"));
        assertEquals(NOTE, none.form(page + "/opening").value("note"));
        Seen tooLong = form().fill("words", "ä".repeat(2_001)).press().expect(422);
        assertTrue(tooLong.text().contains("too long by one character"), tooLong.text());
        assertEquals(0, openings());
        assertTrue(ruth.get(letter(0)).expect(303).location().endsWith(page));
    }

    @Test
    void whenItsTimeIsOverItOpensNothingAndNoLookOpensItAgain() {
        form().press().expect(303);
        Sql.change(portal, "update correspondence_opening set until_at = begun_at");
        long read = onTrail("opening.letterRead");
        assertTrue(ruth.get(letter(0)).expect(303).location().endsWith(page));
        assertTrue(ruth.get(page + "/note").expect(303).location().endsWith(page));
        Seen over = ruth.get(page).expect(200);
        assertTrue(over.text().contains("You can read no longer"), over.text());
        assertTrue(over.findForm(page + "/opening").isPresent());
        assertEquals(read, onTrail("opening.letterRead"));
    }

    @Test
    void whoHasReadEnoughClosesThemBeforeTheirTime() {
        form().press().expect(303);
        ruth.get(page).form(page + "/opening/end").press().expect(303);
        ruth.get(letter(0)).expect(303);
        assertTrue(onTrail("opening.ended") > 0);
    }

    @Test
    void theSameFormSentTwiceIsOneOpening() {
        Form form = form();
        long begun = onTrail("opening.begun");
        form.press().expect(303);
        form.press().expect(303);
        assertEquals(1, openings());
        assertEquals(begun + 1, onTrail("opening.begun"));
    }

    @Test
    void forEverybodyElseThereIsNothingToOpen() {
        form().press().expect(303);
        ForgedTokens tokens = new ForgedTokens(portal);
        Visitor idris = portal.as("idris");
        idris.post(page + "/opening", said(tokens.form(idris, page + "/opening")))
                .expect(404);
        idris.get(letter(0)).expect(404);
        idris.get(page + "/note").expect(404);
        for (String other : List.of("maria", "tom", "claire", "odell", "nell", "colin")) {
            Visitor visitor = portal.as(other);
            visitor.post(page + "/opening", said(tokens.form(visitor, page + "/opening")))
                    .expect(403);
            visitor.get(letter(0)).expect(403);
        }
        assertTrue(portal.visitor().get(letter(0)).expect(303).location().startsWith("/sign-in"));
        assertEquals(1, openings());
    }

    @Test
    void anOpeningIsForItsSupervisorAndItsCorrespondenceAlone() {
        form().press().expect(303);
        UUID elsewhere = Desk.letters(portal.as("sparrow")).get(0);
        ruth.get(page + "/letters/" + elsewhere).expect(404);
        String aurelie = "/team" + Desk.bench(portal.as("claire"), "Aurélie").path();
        ruth.get(aurelie)
                .form(aurelie + "/opening")
                .choose("reason", "sample")
                .fill("words", WORDS)
                .press()
                .expect(303);
        UUID theirs = Desk.letters(portal.as("aurelie")).get(0);
        ruth.get(aurelie + "/letters/" + theirs).expect(200);
        portal.as("idris").get(aurelie + "/letters/" + theirs).expect(303);
    }

    @Test
    void aDamagedLetterIsThatLetterOnlyAndCountsAsNotRead() {
        form().press().expect(303);
        String first = letter(0);
        UUID id = UUID.fromString(first.replaceFirst(".*/", ""));
        byte[] kept = Sql.one(byte[].class, portal, "select sealed from letter where id = ?", id);
        byte[] turned = kept.clone();
        turned[turned.length - 1] ^= 1;
        Sql.change(portal, "update letter set sealed = ? where id = ?", turned, id);
        try {
            assertTrue(ruth.get(first).expect(200).text().contains("cannot be opened"));
            assertEquals(0, Sql.count(portal, "correspondence_opened_letter where letter = ?", id));
            assertFalse(ruth.get(letter(1)).expect(200).text().contains("cannot be opened"));
        } finally {
            Sql.change(portal, "update letter set sealed = ? where id = ?", kept, id);
        }
    }

    @Test
    void theCaseNoteIsReadInAnOpeningAndThatIsWrittenDown() {
        ruth.get(page + "/note").expect(303);
        form().press().expect(303);
        long read = onTrail("opening.noteRead");
        ruth.get(page + "/note").expect(200);
        assertEquals(read + 1, onTrail("opening.noteRead"));
    }

    @Test
    void nothingIsOpenedWhileTheTrailCannotBeWrittenAndTheWordsStay() throws SQLException {
        Form form = form();
        Seen refused = whileTheTrailIsShut(form::press);
        refused.expect(503);
        assertTrue(refused.text().contains("Nothing was opened"), refused.text());
        assertEquals(WORDS, refused.form(page + "/opening").value("words"));
        assertEquals(NOTE, refused.form(page + "/opening").value("note"));
        assertEquals(0, openings());
        ruth.get(letter(0)).expect(303);
        refused.form(page + "/opening").press().expect(303);
        assertEquals(1, openings());
    }

    private Seen whileTheTrailIsShut(Supplier<Seen> press) throws SQLException {
        try (Connection other = portal.connect();
                Statement statement = other.createStatement()) {
            boolean locks = other.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            other.setAutoCommit(false);
            // H2 has no lock for a table that would outlast a statement: there the row itself is refused.
            statement.execute(
                    locks
                            ? "lock table audit_entry in exclusive mode"
                            : "alter table audit_entry add constraint shut check (deed <> 'opening.begun') nocheck");
            try {
                return press.get();
            } finally {
                statement.execute(locks ? "rollback" : "alter table audit_entry drop constraint shut");
            }
        }
    }

    private static Fields said(Fields fields) {
        return fields.with("form", UUID.randomUUID().toString())
                .with("reason", "risk")
                .with("words", WORDS);
    }
}
