package org.nightpost.correspondence.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.BenchView;
import org.nightpost.correspondence.Outstanding;
import org.nightpost.correspondence.ReleaseView;
import org.nightpost.correspondence.ReleaseWords;
import org.nightpost.correspondence.bench.Answered;
import org.nightpost.correspondence.bench.BenchPage;
import org.nightpost.correspondence.bench.Paragraph;
import org.nightpost.correspondence.bench.ReadPart;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.schedule.PromiseState;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Lays out the pages of the gate. */
@ApplicationScoped
class ReleasePages {
    private static final LetterContent NOTHING = new LetterContent("", List.of());

    @Inject
    People people;

    @Inject
    Outstanding outstanding;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    /** What stands in the form of a page, and what became of it. */
    record Shown(Typed typed, boolean overtaken, List<Problem> problems) {
        static final Shown FIRST = new Shown(Typed.NOTHING, false, List.of());
    }

    /** The rows of a list; each leads to its letter below this path. Three statements. */
    List<ListPage.Row> rows(Collection<ReleaseView> views, String below) {
        Set<UUID> ids = new HashSet<>();
        views.forEach(view -> ids.addAll(List.of(view.correspondence().client(), view.author(), view.decidedBy())));
        Map<UUID, String> names = names(ids);
        Map<UUID, PromiseState> states = states(views);
        return views.stream()
                .map(view -> new ListPage.Row(
                        below + view.id(),
                        names.getOrDefault(view.correspondence().client(), "?"),
                        names.getOrDefault(view.author(), "?"),
                        view.askedAt(),
                        view.promisedBy(),
                        left(view),
                        late(view, states),
                        view.outcome().name(),
                        names.getOrDefault(view.decidedBy(), ""),
                        view.decidedAt()))
                .toList();
    }

    ReleasePage page(
            ReleaseView view,
            boolean mine,
            Optional<ReleaseWords> words,
            List<BenchView.ClientLetter> answers,
            Shown shown) {
        Set<UUID> ids = new HashSet<>(List.of(view.correspondence().client(), view.author(), view.decidedBy()));
        view.readings().forEach(read -> ids.add(read.supervisor()));
        Map<UUID, String> names = names(ids);
        LetterContent letter =
                words.flatMap(found -> found.last().content().value()).orElse(NOTHING);
        return new ReleasePage(
                view.id(),
                mine,
                names.getOrDefault(view.correspondence().client(), "?"),
                view.correspondence().language(),
                names.getOrDefault(view.author(), "?"),
                view.author(),
                visit.zone(),
                view.askedAt(),
                view.goesAt().filter(at -> at.isAfter(clock.instant())),
                view.promisedBy(),
                left(view),
                late(view, states(List.of(view))),
                view.outcome().name(),
                names.getOrDefault(view.decidedBy(), ""),
                view.decidedAt(),
                readBy(view, names),
                words.map(found -> sheet(found, letter, answers)),
                form(shown.typed(), letter),
                shown.overtaken(),
                shown.problems());
    }

    private static ReleasePage.Form form(Typed typed, LetterContent letter) {
        return new ReleasePage.Form(
                typed.comment(), typed.boxes(letter), !typed.in(letter).equals(letter));
    }

    /** Who has read it and when, in words. */
    List<String> readBy(ReleaseView view, Map<UUID, String> names) {
        return view.readings().stream()
                .map(read -> visit.texts()
                        .text(
                                "release.read-by",
                                names.getOrDefault(read.supervisor(), "?"),
                                visit.texts().moment(read.at(), visit.zone())))
                .toList();
    }

    private ReleasePage.Sheet sheet(ReleaseWords words, LetterContent letter, List<BenchView.ClientLetter> answers) {
        LetterContent first = words.versions().get(0).content().value().orElse(letter);
        return new ReleasePage.Sheet(
                words.last().content().isReadable(),
                letter.subject(),
                ReadPart.of(letter, Map.of(), List.of(), visit.texts()),
                answers.stream().map(this::theirs).toList(),
                first.equals(letter) ? List.of() : Changed.between(first, letter),
                words.earlier()
                        .flatMap(before -> before.content().value())
                        .map(before -> Changed.between(before, first))
                        .orElse(List.of()),
                words.comment().flatMap(Opened::value).orElse(""),
                words.comment().map(Opened::isReadable).orElse(true));
    }

    private BenchPage.TheirLetter theirs(BenchView.ClientLetter letter) {
        Opened<LetterContent> content = letter.content();
        return new BenchPage.TheirLetter(
                letter.facts(),
                content.isReadable(),
                content.value().map(LetterContent::subject).orElse(""),
                content.value().map(words -> Paragraph.of(words, List.of())).orElse(List.of()),
                letter.answers().stream()
                        .map(answer -> Answered.of(answer, List.of(), visit.texts()))
                        .toList());
    }

    private String left(ReleaseView view) {
        return view.promisedBy()
                .map(due -> Duration.between(clock.instant(), due))
                .map(left -> left.isNegative() ? visit.texts().text("release.left.none") : left(left))
                .orElse("");
    }

    private String left(Duration left) {
        return left.toHours() > 0
                ? visit.texts().text("release.left.hours", left.toHours())
                : visit.texts().text("release.left.minutes", left.toMinutes());
    }

    private Map<UUID, PromiseState> states(Collection<ReleaseView> views) {
        return outstanding.of(views.stream()
                .filter(view -> view.promisedBy().isPresent())
                .map(view -> view.correspondence().id().value())
                .collect(Collectors.toSet()));
    }

    private static String late(ReleaseView view, Map<UUID, PromiseState> states) {
        return states.getOrDefault(view.correspondence().id().value(), PromiseState.IN_TIME)
                .key();
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        return people.profiles(ids).values().stream().collect(Collectors.toMap(Profile::id, Profile::name));
    }
}
