package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.TrailLine;
import org.nightpost.audit.TrailQuery;
import org.nightpost.audit.TrailSearch;
import org.nightpost.correspondence.ClientHome;
import org.nightpost.correspondence.Reading;
import org.nightpost.people.People;
import org.nightpost.web.Visit;

/** What is on the trail about who could read a client's letters, and who did; for the client themself. */
@ApplicationScoped
class AccessLog {
    /** Of these nothing is for others alone: what staff note of a client, and when anybody signs in, is not among them. */
    private static final Set<String> THINGS =
            Set.of("opening", "handover", "cover", "correspondence", "placement", "person", "access", "letter");

    private static final Set<String> FOR_STAFF =
            Set.of("opening.noteRead", "opening.damaged", "opening.keyMissing", "letter.held", "letter.heldBack");

    private static final int MOST = 2_000;

    @Inject
    private ClientHome home;

    @Inject
    private Reading reading;

    @Inject
    private TrailSearch search;

    @Inject
    private People people;

    @Inject
    private Phrases phrases;

    @Inject
    private Visit visit;

    /**
     * Lines, the newest first, and what their ids are called.
     *
     * @param names of staff, letters and correspondences, ready to stand alone; whatever else there is has none
     */
    record View(List<TrailLine> lines, Map<UUID, String> names) {
        String name(UUID id) {
            return names.getOrDefault(id, "");
        }
    }

    /** Of all correspondences of the person behind the request. */
    View of() {
        Map<UUID, String> names = new HashMap<>();
        // A client has one correspondence, seldom two: each may cost its own statements.
        home.rows().stream().map(ClientHome.Row::correspondence).forEach(here -> {
            names.put(here.id().value(), phrases.text("log.letters"));
            reading.history(here.id()).forEach(letter -> names.put(letter.id().value(), phrases.letter(letter)));
        });
        Set<UUID> within = new HashSet<>(names.keySet());
        within.add(visit.person());
        names.put(visit.person(), phrases.text("log.you"));
        List<TrailLine> lines = search.find(query(within)).stream()
                .filter(line -> !FOR_STAFF.contains(line.deed()))
                .toList();
        names.putAll(people.staffNames(lines.stream().map(TrailLine::actor).toList()));
        return new View(lines, names);
    }

    private TrailQuery query(Set<UUID> within) {
        Instant tomorrow = phrases.now().plusDays(1).toInstant();
        return new TrailQuery(THINGS, Instant.EPOCH, tomorrow, within, Optional.empty(), Optional.empty(), MOST);
    }
}
