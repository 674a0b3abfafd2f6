package org.nightpost.correspondence.sidenote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.Supervised;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.web.Pages;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Lays out the page of side notes, for either side. */
@ApplicationScoped
class SideNotePages {
    @Inject
    SideNotes notes;

    @Inject
    Reading reading;

    @Inject
    Supervised supervised;

    @Inject
    People people;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /** @throws NotFoundException for a stranger */
    Response show(int status, CorrespondenceId id, Turn side, SideNotesPage.Typed typed, List<Problem> problems) {
        List<SideThread> threads = notes.of(id, side).orElseThrow(NotFoundException::new);
        CorrespondenceFacts facts = facts(id, side).orElseThrow(NotFoundException::new);
        List<LetterFacts> letters =
                new ArrayList<>(side == Turn.COUNSELLOR ? reading.history(id) : supervised.letters(id));
        Map<UUID, String> names = names(facts, letters, threads);
        Map<UUID, LetterFacts> byId = new HashMap<>();
        letters.forEach(letter -> byId.put(letter.id().value(), letter));
        Collections.reverse(letters);
        return pages.show(
                status,
                "sidenote/side-notes",
                new SideNotesPage(
                        id,
                        side,
                        names.getOrDefault(facts.client(), "?"),
                        visit.zone(),
                        threads.stream()
                                .map(thread -> row(id, side, thread, byId, names))
                                .toList(),
                        letters,
                        names,
                        typed,
                        Optional.ofNullable(notes.brought(List.of(id.value())).get(id.value())),
                        problems));
    }

    private Optional<CorrespondenceFacts> facts(CorrespondenceId id, Turn side) {
        return side == Turn.COUNSELLOR
                ? reading.correspondence(id)
                : supervised.find(id).map(Supervised.View::facts);
    }

    private Map<UUID, String> names(CorrespondenceFacts facts, List<LetterFacts> letters, List<SideThread> threads) {
        Set<UUID> ids = new LinkedHashSet<>(Set.of(facts.client()));
        letters.forEach(letter -> ids.add(letter.author()));
        threads.forEach(thread -> thread.notes().forEach(note -> ids.add(note.author())));
        Map<UUID, String> names = new HashMap<>();
        for (Profile profile : people.profiles(ids).values()) {
            names.put(profile.id(), profile.name());
        }
        return names;
    }

    private SideNotesPage.Row row(
            CorrespondenceId id,
            Turn side,
            SideThread thread,
            Map<UUID, LetterFacts> letters,
            Map<UUID, String> names) {
        Optional<LetterFacts> letter =
                Optional.ofNullable(letters.get(thread.spot().letter()));
        return new SideNotesPage.Row(
                thread,
                letter.map(found -> where(found, thread.spot().paragraph(), names))
                        .orElseGet(() -> visit.texts().text("side-note.letter.gone")),
                letter.filter(found -> side == Turn.COUNSELLOR)
                        .map(found -> "/correspondences/" + id + "/letters/" + found.id()),
                thread.notes().stream().map(note -> line(note, names)).toList());
    }

    private String where(LetterFacts letter, int paragraph, Map<UUID, String> names) {
        String which = visit.texts()
                .text(
                        "side-note.letter",
                        letter.number(),
                        names.getOrDefault(letter.author(), "?"),
                        visit.texts().day(letter.sentAt(), visit.zone()));
        return paragraph == 0 ? which : visit.texts().text("side-note.letter.paragraph", which, paragraph);
    }

    private static SideNotesPage.Line line(SideThread.Said note, Map<UUID, String> names) {
        return new SideNotesPage.Line(
                names.getOrDefault(note.author(), "?"),
                note.at(),
                note.words().isPresent(),
                PlainText.paragraphs(note.words().orElse("")).stream()
                        .map(PlainText::forReading)
                        .toList());
    }
}
