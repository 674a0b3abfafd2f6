package org.nightpost.caseload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.correspondence.Caseload;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Exchanges;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.agreement.StandingWords;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.schedule.PromiseState;
import org.nightpost.schedule.Told;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** A counsellor's own correspondences: who waits, what lies closed, everyone else. From facts; no letter is opened. */
@Path("/caseload")
@RolesAllowed(Role.Names.COUNSELLOR)
public class CaseloadResource {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    @Inject
    Caseload caseload;

    @Inject
    People people;

    @Inject
    Steads steads;

    @Inject
    Exchanges exchanges;

    @Inject
    StandingWords standingWords;

    @Inject
    KeyNoting keyNoting;

    @Inject
    PortalClock clock;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    @GET
    public Response caseload() {
        Instant now = clock.instant();
        Caseload.View view = caseload.mine();
        KeyNotes notes = keyNoting.notes(true);
        Map<UUID, Profile> people = people(view);
        return pages.show(
                "caseload/caseload",
                new CaseloadPage(
                        greeting(now.atZone(visit.zone()).toLocalTime()),
                        visit.name(),
                        visit.zone(),
                        minutes(view),
                        notes,
                        number(view, notes),
                        steads.away(),
                        unknown(view, people),
                        view.waiting().stream()
                                .map(row -> waiting(row, people, now))
                                .toList(),
                        view.unopened().stream()
                                .flatMap(row -> unopened(row, people, now).stream())
                                .toList(),
                        view.others().stream()
                                .map(row -> other(row, people, now))
                                .toList(),
                        exchanges(view)));
    }

    private static int minutes(Caseload.View view) {
        return view.waiting().stream().mapToInt(Caseload.Row::minutesToRead).sum();
    }

    private Map<CorrespondenceId, String> exchanges(Caseload.View view) {
        List<CorrespondenceFacts> all = Stream.of(view.waiting(), view.unopened(), view.others())
                .flatMap(List::stream)
                .map(Caseload.Row::correspondence)
                .toList();
        Map<CorrespondenceId, String> words = new HashMap<>();
        exchanges.of(all).forEach((id, standing) -> words.put(id, standingWords.of(standing)));
        return words;
    }

    /** Clients, and colleagues in whose place somebody answers or who have left something. One statement. */
    private Map<UUID, Profile> people(Caseload.View view) {
        Set<UUID> ids = new HashSet<>();
        Stream.of(view.waiting(), view.unopened(), view.others())
                .flatMap(List::stream)
                .forEach(row -> {
                    ids.add(row.correspondence().client());
                    ids.add(row.correspondence().counsellor());
                    row.begunBy().ifPresent(ids::add);
                });
        return people.profiles(ids);
    }

    private String number(Caseload.View view, KeyNotes notes) {
        return !notes.clients() && isEmpty(view) ? caseload.recognitionNumber().orElse("") : "";
    }

    static String greeting(LocalTime time) {
        if (time.isBefore(MORNING) || !time.isBefore(EVENING)) {
            return "caseload.greeting.evening";
        }
        return time.isBefore(NOON) ? "caseload.greeting.morning" : "caseload.greeting.afternoon";
    }

    private static String alias(Map<UUID, Profile> clients, Caseload.Row row) {
        return Optional.ofNullable(clients.get(row.correspondence().client()))
                .map(Profile::name)
                .orElse("?");
    }

    private static boolean isEmpty(Caseload.View view) {
        return view.waiting().isEmpty()
                && view.unopened().isEmpty()
                && view.others().isEmpty();
    }

    private static List<CaseloadPage.Unknown> unknown(Caseload.View view, Map<UUID, Profile> clients) {
        return Stream.of(view.waiting(), view.unopened(), view.others())
                .flatMap(List::stream)
                .flatMap(row -> row.correspondence().clientUnknownSince().stream()
                        .map(since ->
                                new CaseloadPage.Unknown(row.correspondence().id(), alias(clients, row), since)))
                .toList();
    }

    private CaseloadPage.Waiting waiting(Caseload.Row row, Map<UUID, Profile> people, Instant now) {
        Instant since = row.waitingSince().orElse(row.correspondence().begunAt());
        return new CaseloadPage.Waiting(
                row.correspondence().id(),
                alias(people, row),
                row.waitingLetters(),
                row.minutesToRead(),
                since,
                row.promisedBy(),
                row.promisedBy().map(due -> PromiseState.of(due, now)).orElse(""),
                row.promisedBy().map(due -> days(due, now)).orElse(0L),
                row.draftSavedAt().isPresent(),
                row.lastFromCounsellor().isEmpty(),
                row.goesAt(),
                notes(row),
                steads.of(row, people));
    }

    private static List<String> notes(Caseload.Row row) {
        Optional<Told> told = row.told();
        return Stream.of(
                        row.urgent() ? "urgent" : "",
                        row.many() ? "many" : "",
                        told.filter(Told::isPastLimit).isPresent() ? "past-limit" : "",
                        told.filter(Told::isWithoutBlock).isPresent() ? "without-block" : "",
                        told.flatMap(Told::moved).isPresent() ? "moved" : "")
                .filter(note -> !note.isEmpty())
                .map(note -> "caseload.note." + note)
                .toList();
    }

    private Optional<CaseloadPage.Unopened> unopened(Caseload.Row row, Map<UUID, Profile> people, Instant now) {
        return row.lastFromCounsellor()
                .map(letter -> new CaseloadPage.Unopened(
                        row.correspondence().id(),
                        alias(people, row),
                        letter.id(),
                        letter.sentAt(),
                        days(letter.sentAt(), now),
                        row.isOwnOf(visit.person()),
                        row.draftSavedAt().isPresent(),
                        steads.of(row, people)));
    }

    private CaseloadPage.Other other(Caseload.Row row, Map<UUID, Profile> people, Instant now) {
        CorrespondenceFacts facts = row.correspondence();
        Optional<LetterFacts> last = Stream.of(row.lastFromClient(), row.lastFromCounsellor())
                .flatMap(Optional::stream)
                .reduce((one, two) -> one.number() > two.number() ? one : two);
        Optional<Instant> at = last.map(LetterFacts::sentAt);
        return new CaseloadPage.Other(
                facts.id(),
                alias(people, row),
                at,
                last.map(letter -> letter.author().equals(facts.client())).orElse(false),
                at.map(sent -> days(sent, now) / 7).orElse(0L),
                row.draftSavedAt().isPresent(),
                steads.of(row, people));
    }

    private static long days(Instant from, Instant now) {
        return Math.max(0, Duration.between(from, now).toDays());
    }
}
