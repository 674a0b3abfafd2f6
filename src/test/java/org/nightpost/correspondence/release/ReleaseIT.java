package org.nightpost.correspondence.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.Mailbox;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Staffing;
import org.nightpost.Visitor;

/** A trainee's letter goes only when a supervisor of the team has read it, once, and both keep what was changed. */
@OnScratchPortal
class ReleaseIT {
    private final Portal portal;
    private final Gate gate;
    private final Visitor tom;
    private final Visitor ruth;
    private final Visitor client;

    ReleaseIT(Portal portal) {
        this.portal = portal;
        gate = new Gate(portal);
        tom = portal.as("tom");
        ruth = portal.as("ruth");
        client = portal.as("lukasz");
    }

    @Test
    void whatIsSentWaitsAndGoesOnceAsItIs() {
        int before = Desk.letters(client).size();
        Desk bench = gate.handIn("Waits for Ruth.");
        Seen held = tom.get(bench.path() + "/held").expect(200);
        assertTrue(held.text().contains("waits for release by Ruth Halloran"), held.text());
        assertTrue(held.findForm(bench.path() + "/held/now").isEmpty(), "nobody sends past the gate");
        tom.post(bench.path() + "/held/now", tokenOnly(held, bench)).expect(303);
        assertEquals(before, Desk.letters(client).size());
        UUID request = gate.newest();
        Form form = gate.read(request);
        assertTrue(gate.page(request).text().contains("Waits for Ruth."));
        form.press("Release it as it is").expect(303);
        assertEquals(before + 1, Desk.letters(client).size());
        gate.decide(form, "release").expect(303);
        assertEquals(before + 1, Desk.letters(client).size());
        Seen letter = client.get("/letters/" + Desk.letters(client).get(0)).expect(200);
        assertTrue(letter.text().contains("Waits for Ruth.") && letter.text().contains("Tom Ashdown"), letter.text());
        assertFalse(letter.text().contains("Ruth"), letter.text());
    }

    @Test
    void beforeItIsOnTheTrailNothingOpensAndItsWriterSeesWhoRead() {
        Desk bench = gate.handIn("Under seal until then.");
        UUID request = gate.newest();
        Seen closed = gate.page(request);
        assertFalse(closed.text().contains("Under seal"), closed.text());
        ruth.post(
                        "/team/releases/" + request,
                        closed.form("/team/releases/" + request + "/reading").fields())
                .expect(403);
        gate.read(request);
        assertEquals(
                1,
                Sql.count(
                        portal,
                        "audit_entry where deed = 'letter.readToRelease' and subject = ?",
                        gate.letter(request)));
        assertTrue(gate.page(request).text().contains("Under seal"));
        Seen held = tom.get(bench.path() + "/held").expect(200);
        assertTrue(held.text().contains("Read so far: Ruth Halloran"), held.text());
        gate.takeBack(tom, bench);
    }

    @Test
    void whatIsChangedGoesUnderTheTraineesNameAndBothSeeWhatItWas() {
        gate.handIn("You would be right to go.");
        UUID request = gate.newest();
        Form form = gate.read(request);
        String box = Gate.box(form);
        Form changed = form.fill(box, "You will know when to go.").fill("comment", "No advice here, please.");
        Seen lost = gate.decide(changed, "release").expect(422);
        assertTrue(lost.text().contains("You have changed words"), lost.text());
        assertEquals(
                "You will know when to go.",
                lost.form("/team/releases/" + request).value(box));
        assertEquals(
                "No advice here, please.",
                lost.form("/team/releases/" + request).value("comment").strip());
        gate.decide(changed, "change").expect(303);
        Seen letter = client.get("/letters/" + Desk.letters(client).get(0)).expect(200);
        assertTrue(letter.text().contains("You will know when to go."), letter.text());
        assertFalse(letter.text().contains("would be right") || letter.text().contains("advice"), letter.text());
        Seen record = tom.get("/learning/" + request).expect(200);
        assertEquals(
                "taken out: would be right (end)", record.page().select("del").text());
        assertEquals(
                "put in: will know when (end)",
                record.page().select("ins").get(0).text());
        assertTrue(record.text().contains("No advice here, please."), record.text());
        assertTrue(tom.get("/learning").expect(200).text().contains("Changed and released"));
        Seen trainee = ruth.get("/team/trainees/" + gate.person("Tom Ashdown")).expect(200);
        assertTrue(trainee.text().contains("Changed and released"), trainee.text());
        assertFalse(trainee.text().contains("advice"), "a list has facts only");
    }

    @Test
    void whatIsGivenBackIsADraftAgainWithTheCommentBesideIt() {
        Desk bench = gate.handIn("Too many questions?");
        UUID request = gate.newest();
        Form form = gate.read(request);
        Seen silent = gate.decide(form, "back").expect(422);
        assertTrue(silent.text().contains("Say what should be different"), silent.text());
        gate.decide(form.fill("comment", "One question is enough."), "back").expect(303);
        Seen back = tom.get(bench.path()).expect(200);
        assertTrue(back.page().select("#given-back").text().contains("One question is enough."), back.text());
        assertTrue(bench.words().contains("Too many questions?"), bench.words());
        bench.press(bench.write("One question?"), "send").expect(303);
        UUID second = gate.newest();
        gate.read(second);
        Seen compared = gate.page(second);
        assertTrue(
                compared.page()
                        .select("#since ~ .compared, section[aria-labelledby=since]")
                        .text()
                        .contains("One"),
                compared.text());
        assertTrue(
                tom.get(bench.path()).expect(200).page().select("#given-back").isEmpty());
        gate.takeBack(tom, bench);
        bench.press(bench.write(""), "save");
    }

    @Test
    void itsWriterTakesItBackAndTheSupervisorWhoWasAboutToReleaseItIsToldAndKeepsTheirWords() {
        Desk bench = gate.handIn("I think again.");
        UUID request = gate.newest();
        Form form = gate.read(request).fill("comment", "A very good letter.");
        gate.takeBack(tom, bench);
        Seen late = gate.decide(form, "release").expect(409);
        assertTrue(late.text().contains("taken it back meanwhile"), late.text());
        assertEquals("A very good letter.", late.page().select("#comment").text());
        assertTrue(bench.words().contains("I think again."));
        assertFalse(ruth.get("/team/releases").text().contains("Łukasz"));
    }

    @Test
    void heldUntilATimeItGoesNeitherBeforeItIsReleasedNorBeforeThatTime() {
        Desk bench = Desk.bench(tom, "Łukasz");
        bench.hold("Tomorrow, please.", Duration.ofDays(1));
        int before = Desk.letters(client).size();
        UUID request = gate.newest();
        gate.decide(gate.read(request), "release").expect(303);
        assertEquals(before, Desk.letters(client).size());
        Seen held = tom.get(bench.path() + "/held").expect(200);
        assertTrue(held.text().contains("It goes on"), held.text());
        held.form(bench.path() + "/held/now").press().expect(303);
        assertEquals(before + 1, Desk.letters(client).size());
    }

    @Test
    void whoseTrainingEndsSendsAgainAndWhoseBeginsWaits() {
        Desk bench = gate.handIn("Written on the last day of training.");
        int before = Desk.letters(client).size();
        gate.train("Tom Ashdown", false);
        try {
            Gate.waitUntil(() -> Desk.letters(client).size() == before + 1);
            assertTrue(tom.get("/learning").text().contains("The training was over"));
            bench.send("At once, now.").expect(303);
            assertEquals(before + 2, Desk.letters(client).size());
            bench.hold("Finished before it began.", Duration.ofDays(1));
        } finally {
            gate.train("Tom Ashdown", true);
        }
        Seen held = tom.get(bench.path() + "/held").expect(200);
        assertTrue(held.text().contains("waits for release by"), held.text());
        Sql.change(
                portal,
                "update held_letter set release_at = current_timestamp where correspondence = ?",
                bench.correspondence());
        gate.decide(gate.read(gate.newest()), "release").expect(303);
        assertEquals(before + 3, Desk.letters(client).size());
    }

    @Test
    void aSupervisorOfAnotherTeamATraineeAndAnAdministratorFindNothing() {
        Desk bench = gate.handIn("For Ruth alone.");
        UUID request = gate.newest();
        String path = "/team/releases/" + request;
        Form form = gate.read(request);
        Visitor idris = portal.as("idris");
        assertFalse(idris.get("/team/releases").expect(200).text().contains("Łukasz"));
        idris.get(path).expect(404);
        idris.get("/team/trainees/" + gate.person("Tom Ashdown")).expect(404);
        tom.get(path).expect(403);
        portal.as("colin").get(path).expect(403);
        portal.as("lukasz").get(path).expect(403);
        portal.as("maria").get("/learning/" + request).expect(404);
        assertTrue(gate.decide(form, "release").status() == 303);
        assertTrue(tom.get(bench.path()).expect(200).page().select("#held").isEmpty());
    }

    @Test
    void ofTwoSupervisorsOneDecidesAndTheOtherIsToldWho() {
        gate.train("Claire Vautrin", true);
        try {
            Desk bench = gate.handIn("claire", "Aurélie", "Lue par deux personnes.");
            UUID request = gate.newest();
            Visitor idris = portal.as("idris");
            Form ruths = gate.read(request);
            Form his = gate.read(idris, request).fill("comment", "Shorter, if you can.");
            gate.decide(ruths, "release").expect(303);
            Seen told = idris.post(Gate.path(request), his.fields().with("do", "back"))
                    .expect(409);
            assertTrue(told.text().contains("Ruth Halloran has decided"), told.text());
            assertEquals("Shorter, if you can.", told.page().select("#comment").text());
            Seen back = portal.as("claire").get(bench.path()).expect(200);
            assertTrue(back.page().select("#given-back").isEmpty());
        } finally {
            gate.train("Claire Vautrin", false);
        }
    }

    @Test
    void whoeverCanReleaseItIsToldOnceBeforeTheMomentAndTheMailSaysNothing() {
        Staffing staffing = new Staffing(portal);
        Visitor ines = staffing.hire("Ines Moor", "ines", "SUPERVISOR");
        Visitor petra = staffing.hire("Petra Field", "petra", "COUNSELLOR");
        staffing.found("Noon", List.of("Ines Moor"), List.of("Petra Field"));
        Guests guests = new Guests(portal);
        guests.comeIn(guests.invite(petra, "Dunlin").path(), "dunlin");
        gate.train("Petra Field", true);
        Desk bench = Desk.bench(petra, "Dunlin");
        bench.hold("In a hurry.", Duration.ofHours(3));
        Mailbox mailbox = new Mailbox(portal, "ines@example.org");
        Gate.waitUntil(() -> mailbox.texts().stream().anyMatch(mail -> mail.contains("/team/releases")));
        List<String> mails = mailbox.texts().stream()
                .filter(mail -> mail.contains("/team/releases"))
                .toList();
        assertEquals(1, mails.size());
        assertTrue(Stream.of("Dunlin", "Petra", "hurry", "trainee").noneMatch(mails.get(0)::contains), mails.get(0));
        assertEquals(1, Sql.count(portal, "notice_once where kind = 'release'"));
        assertTrue(ines.get("/team").expect(200).text().contains("waits to be released"));
    }

    private static Fields tokenOnly(Seen held, Desk bench) {
        return held.form(bench.path() + "/held/take-back").fields();
    }
}
