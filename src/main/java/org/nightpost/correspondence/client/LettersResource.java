package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.BeforeKnown;
import org.nightpost.correspondence.ClientHome;
import org.nightpost.correspondence.Exchanges;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.agreement.StandingWords;
import org.nightpost.correspondence.content.Side;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** All letters of the client's correspondence, the newest on top. Opens none of them. */
@Path("/letters")
@RolesAllowed(Role.Names.CLIENT)
public class LettersResource {
    private static final int A_PAGE = 20;

    @Inject
    ClientHome home;

    @Inject
    BeforeKnown beforeKnown;

    @Inject
    Reading reading;

    @Inject
    Company company;

    @Inject
    Phrases phrases;

    @Inject
    Exchanges exchanges;

    @Inject
    StandingWords standingWords;

    @Inject
    PromiseWords words;

    @Inject
    Pages pages;

    /**
     * One page of letters.
     *
     * @param counsellor ready to stand inside a sentence; empty before a correspondence has begun
     * @param answers who answers in the counsellor's place now, ready to stand inside a sentence; empty if nobody does
     * @param covering that somebody answers in the counsellor's place, in words; empty if nobody does
     * @param said what was promised, if a letter waits; nothing where the counsellor has left
     * @param earlier number of the next page, if there is one
     * @param later number of the page before
     * @param unknown nobody has confirmed yet who the client is: the letters are there, and not shown
     * @param agreement how far what was agreed is used up
     */
    public record LettersPage(
            Optional<String> counsellor,
            String answers,
            String covering,
            Optional<Said> said,
            List<Line> letters,
            Optional<Integer> earlier,
            Optional<Integer> later,
            boolean unknown,
            Optional<StandingWords.Line> agreement) {}

    /**
     * A letter, without its words.
     *
     * @param title which it is and from whom
     * @param when it was sent, in words
     * @param state whether it was opened, what is open in it
     */
    public record Line(String path, String title, String when, String state) {}

    @GET
    public Response letters(@QueryParam("page") @Nullable String page) {
        int wanted = number(page);
        LettersPage letters = WriteResource.newest(home.rows())
                .map(row -> page(row, wanted))
                .orElseGet(() -> new LettersPage(
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        beforeKnown.view().isPresent(),
                        Optional.empty()));
        return pages.show("correspondence/client/letters", letters);
    }

    private LettersPage page(ClientHome.Row row, int wanted) {
        Company.Counsellor counsellor = company.of(row.correspondence());
        String whose = company.name(row.correspondence().counsellor());
        List<LetterFacts> history = reading.history(row.correspondence().id());
        List<LetterFacts> newestFirst = new ArrayList<>(history);
        Collections.reverse(newestFirst);
        int from = (wanted - 1) * A_PAGE;
        if (from > 0 && from >= newestFirst.size()) {
            throw new NotFoundException();
        }
        int to = Math.min(from + A_PAGE, newestFirst.size());
        Company.Hands hands = company.hands(row.correspondence(), history, counsellor);
        Map<LetterId, ClientHome.Asked> asked = home.asked();
        List<Line> lines = newestFirst.subList(from, to).stream()
                .map(letter -> line(letter, history, hands, Optional.ofNullable(asked.get(letter.id()))))
                .toList();
        return new LettersPage(
                Optional.of(whose),
                whose.equals(counsellor.name()) ? "" : counsellor.name(),
                counsellor.covering(),
                row.told()
                        .filter(told -> !counsellor.gone())
                        .map(told -> words.said("home.promised", told, counsellor)),
                lines,
                to < newestFirst.size() ? Optional.of(wanted + 1) : Optional.empty(),
                wanted > 1 ? Optional.of(wanted - 1) : Optional.empty(),
                false,
                Optional.of(standingWords.forClient(
                        row.correspondence().id(), exchanges.of(row.correspondence()), counsellor.name())));
    }

    private Line line(
            LetterFacts letter, List<LetterFacts> history, Company.Hands hands, Optional<ClientHome.Asked> asked) {
        boolean own = letter.side() == Side.CLIENT;
        String title = own
                ? phrases.text("own.title")
                : phrases.text("letters.theirs", LetterPages.ordinal(letter, history), hands.author(letter));
        String state = own ? ownState(letter, hands) : theirState(letter, asked);
        return new Line(WritingPlace.path(letter.id()), title, phrases.plain(letter.sentAt()), state);
    }

    private String ownState(LetterFacts letter, Company.Hands hands) {
        Instant opened = letter.openedAt();
        return opened == null
                ? phrases.text("letters.closed")
                : phrases.text("letters.opened-by", hands.at(opened), phrases.day(opened));
    }

    private String theirState(LetterFacts letter, Optional<ClientHome.Asked> asked) {
        if (letter.isUnopened()) {
            return phrases.text("letters.closed");
        }
        return asked.map(it ->
                        it.open() > 0 ? phrases.text("letters.open", it.open()) : phrases.text("letters.answered"))
                .orElse("");
    }

    /** @throws NotFoundException if there can be no such page */
    private static int number(@Nullable String page) {
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,3}")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(page);
    }
}
