package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.AnswerView;
import org.nightpost.correspondence.BeforeKnown;
import org.nightpost.correspondence.ClientHome;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Exchanges;
import org.nightpost.correspondence.GiveAgain;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.agreement.StandingWords;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.opening.Openings;
import org.nightpost.notice.AddressBook;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** The client's home: the last letter, what is open, when the next letter comes. Nothing else. */
@Path("/home")
@RolesAllowed(Role.Names.CLIENT)
public class HomeResource {
    /** So long a client finds on this page that a supervisor opened their letters. */
    private static final Duration LATELY = Duration.ofDays(14);

    @Inject
    Openings openings;

    @Inject
    ClientHome home;

    @Inject
    BeforeKnown beforeKnown;

    @Inject
    GiveAgain giveAgain;

    @Inject
    Reading reading;

    @Inject
    Company company;

    @Inject
    People people;

    @Inject
    Pieces pieces;

    @Inject
    Phrases phrases;

    @Inject
    PromiseWords words;

    @Inject
    AddressBook addresses;

    @Inject
    Visit visit;

    @Inject
    Exchanges exchanges;

    @Inject
    StandingWords standingWords;

    @Inject
    Pages pages;

    @GET
    public Response home() {
        List<ClientHome.Row> rows = home.rows();
        if (rows.isEmpty() && beforeKnown.view().isPresent()) {
            return Response.seeOther(URI.create("/waiting")).build();
        }
        Greeting greeting = Greeting.at(phrases.now().getHour());
        HomePage page = new HomePage(
                phrases.text(greeting.key(), Phrases.isolated(visit.name())),
                greeting.isLate(),
                giveAgain.asked().stream().findFirst().map(this::again),
                WriteResource.newest(rows).map(this::table),
                home.homework().stream().map(this::todo).toList(),
                addresses.isUndeliverable(visit.person()),
                isOpenedLately(rows),
                WriteResource.newest(rows).map(ClientHome.Row::correspondence).map(this::agreement));
        return pages.show("correspondence/client/home", page);
    }

    private boolean isOpenedLately(List<ClientHome.Row> rows) {
        List<UUID> ids =
                rows.stream().map(row -> row.correspondence().id().value()).toList();
        return !openings.openedSince(ids, phrases.now().toInstant().minus(LATELY))
                .isEmpty();
    }

    private StandingWords.Line agreement(CorrespondenceFacts here) {
        return standingWords.forClient(here.id(), exchanges.of(here), company.name(here.counsellor()));
    }

    private HomePage.Again again(GiveAgain.Asked asked) {
        return new HomePage.Again(
                GiveAgainResource.path(asked.correspondence()), company.name(asked.counsellor()), asked.quiet());
    }

    private HomePage.Table table(ClientHome.Row row) {
        Company.Counsellor counsellor = company.of(row.correspondence());
        Optional<LetterFacts> last = row.lastFromCounsellor();
        int answered = last.map(LetterFacts::number).orElse(0);
        Optional<LetterFacts> own = row.lastOwn().filter(letter -> letter.number() > answered);
        return new HomePage.Table(
                counsellor.name(),
                counsellor.gone(),
                counsellor.covering(),
                last.map(letter -> last(letter, author(letter, counsellor))),
                own.map(letter -> own(letter, last.isEmpty())),
                next(row, counsellor),
                row.draftSavedAt().map(phrases::timeOrMoment),
                writePath(last, own));
    }

    /** Under the last letter while it is to be answered. */
    private static String writePath(Optional<LetterFacts> last, Optional<LetterFacts> own) {
        return own.isEmpty()
                ? last.map(letter -> WritingPlace.path(letter.id()) + "#write").orElse("/write")
                : "/write";
    }

    /** One statement more where somebody else wrote it. */
    private String author(LetterFacts letter, Company.Counsellor counsellor) {
        return letter.author().equals(counsellor.person())
                ? counsellor.name()
                : Phrases.isolated(people.profile(letter.author()).name());
    }

    private HomePage.Last last(LetterFacts letter, String author) {
        Instant opened = letter.openedAt();
        Optional<String> lines = opened == null
                ? Optional.empty()
                : Optional.ofNullable(reading.contents(letter.correspondence(), List.of(letter.id()))
                                .get(letter.id()))
                        .flatMap(Opened::value)
                        .map(FirstLines::of);
        return new HomePage.Last(
                author,
                WritingPlace.path(letter.id()),
                phrases.moment(letter.sentAt()),
                letter.minutesToRead(),
                opened == null,
                opened == null ? "" : phrases.day(opened),
                lines);
    }

    private HomePage.Own own(LetterFacts letter, boolean first) {
        return new HomePage.Own(
                WritingPlace.path(letter.id()), phrases.moment(letter.sentAt()), first, letter.isUnopened());
    }

    private HomePage.Next next(ClientHome.Row row, Company.Counsellor counsellor) {
        Instant now = phrases.now().toInstant();
        return new HomePage.Next(
                row.told()
                        .map(told -> words.said("home.promised", told, counsellor))
                        .orElseGet(() -> words.homeIfSentNow(counsellor)),
                row.told().map(told -> told.due().isBefore(now)).orElse(false),
                row.broken().map(told -> phrases.moment(told.due())).orElse(""),
                counsellor.terms());
    }

    private HomePage.Todo todo(PromptView prompt) {
        String words = prompt.part().map(HomeResource::words).orElseGet(() -> phrases.text("home.shut"));
        return new HomePage.Todo(
                WritingPlace.path(prompt.letter()) + "#p-" + prompt.id(),
                words,
                sentence(pieces.due(prompt)),
                prompt.answer().map(AnswerView::savedAt).map(phrases::timeOrMoment));
    }

    private static String sentence(List<String> facts) {
        String joined = String.join(", ", facts);
        return joined.isEmpty() ? "" : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
    }

    private static String words(PromptPart part) {
        return part.contentNote().isEmpty() ? FirstLines.of(part.question()) : part.contentNote();
    }
}
