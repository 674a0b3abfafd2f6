package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CaseloadCounts;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.Supervised;
import org.nightpost.correspondence.sidenote.Spot;
import org.nightpost.correspondence.sidenote.Turn;
import org.nightpost.correspondence.sidenote.WriteSideNote;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.ResumeSession;
import org.nightpost.supervision.session.Held;
import org.nightpost.supervision.session.RecordSession;

/** Puts down the supervision that the demo's counsellors had in the last weeks, and what stands beside their letters. */
@ApplicationScoped
class SupervisionLoader {
    @Inject
    ResumeSession sessions;

    @Inject
    RecordSession record;

    @Inject
    CaseloadCounts caseloads;

    @Inject
    Supervised supervised;

    @Inject
    WriteSideNote sideNotes;

    @Inject
    PortalClock clock;

    /** Within a request: each session is put down by its supervisor. */
    void load(Troupe troupe) {
        for (JsonObject session : DemoFiles.objects(DemoFiles.cast(), "supervision")) {
            sessions.resume(troupe.session(session.getString("supervisor")));
            Set<UUID> counsellors = new LinkedHashSet<>();
            DemoFiles.texts(session, "counsellors").forEach(key -> counsellors.add(troupe.person(key)));
            LocalDate day = LocalDate.now(clock).minusDays(session.getInt("daysAgo"));
            String words = String.join("\n\n", DemoFiles.texts(session, "minutes"));
            RecordSession.Result result = record.record(
                    UUID.randomUUID(),
                    troupe.teamOf(DemoFiles.texts(session, "counsellors").get(0)),
                    counsellors,
                    Set.of(),
                    new Held(day, session.getInt("length"), words));
            require(result == RecordSession.Result.DONE, session);
        }
        DemoFiles.objects(DemoFiles.cast(), "sideNotes").forEach(note -> write(note, troupe));
    }

    private void write(JsonObject note, Troupe troupe) {
        sessions.resume(troupe.session(note.getString("supervisor")));
        CorrespondenceFacts facts = caseloads.factsOf(List.of(troupe.person(note.getString("counsellor")))).stream()
                .filter(one -> one.client().equals(troupe.person(note.getString("client"))))
                .findFirst()
                .orElseThrow();
        List<LetterFacts> letters = supervised.letters(facts.id());
        Spot spot = new Spot(letters.get(letters.size() - 1).id().value(), note.getInt("paragraph"));
        require(sideNotes.begin(UUID.randomUUID(), facts.id(), Turn.SUPERVISOR, spot, note.getString("words")), note);
    }

    private static void require(boolean done, Object what) {
        if (!done) {
            throw new IllegalStateException("the demo’s files do not fit the portal: " + what);
        }
    }
}
