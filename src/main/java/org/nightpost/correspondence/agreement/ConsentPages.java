package org.nightpost.correspondence.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.AgreementView;
import org.nightpost.correspondence.Desk;
import org.nightpost.correspondence.Exchanges;
import org.nightpost.correspondence.WhoReads;
import org.nightpost.correspondence.Writing;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Consents;
import org.nightpost.people.credential.Credentials;
import org.nightpost.web.Language;
import org.nightpost.web.Problem;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Lays out the page on which a client agrees. */
@ApplicationScoped
class ConsentPages {
    /**
     * What came with the form, if it was sent.
     *
     * @param letter the counsellor's letter under which the client was writing; empty for none
     */
    record Sent(String letter, Set<String> ticked, boolean meanwhile, List<Problem> problems) {
        static Sent nothing(String letter) {
            return new Sent(letter, Set.of(), false, List.of());
        }
    }

    @Inject
    private People people;

    @Inject
    private Credentials credentials;

    @Inject
    private WhoReads whoReads;

    @Inject
    private Exchanges exchanges;

    @Inject
    private StandingWords standingWords;

    @Inject
    private Desk desk;

    @Inject
    private Visit visit;

    ConsentPage page(AgreementView view, Sent sent) {
        Texts texts = visit.texts();
        Agreement terms = view.offered();
        return new ConsentPage(
                AgreementResource.path(view.correspondence().id()),
                sent.letter(),
                counsellor(view),
                people.service(terms.service()).orElseThrow(),
                terms.version(),
                TermsInWords.of(terms, texts),
                TermsInWords.confidentiality(terms, texts),
                TermsInWords.kept(terms, texts),
                terms.minimumAge(),
                view.agreed()
                        .filter(agreed -> view.due())
                        .map(agreed -> TermsInWords.changed(agreed, terms))
                        .orElse(Set.of()),
                exchanges.of(view.correspondence()).map(standingWords::of).orElse(""),
                asked(view, sent));
    }

    private ConsentPage.Asked asked(AgreementView view, Sent sent) {
        int last = view.consents().isEmpty()
                ? view.round()
                : view.consents().get(view.consents().size() - 1).round();
        return new ConsentPage.Asked(
                view.due(),
                last < view.round(),
                desk.writing(view.correspondence().id())
                        .flatMap(Writing::savedAt)
                        .isPresent(),
                sent.meanwhile(),
                sent.ticked(),
                view.consents().stream().map(this::record).toList(),
                sent.problems());
    }

    private String record(Consents.Given given) {
        Language language = Optional.ofNullable(Language.of(given.language())).orElse(Language.EN);
        return visit.texts()
                .text(
                        "agreement.record",
                        given.version(),
                        visit.texts().date(given.at(), visit.zone()),
                        language.ownName());
    }

    private ConsentPage.Counsellor counsellor(AgreementView view) {
        UUID counsellor = view.correspondence().counsellor();
        Profile profile = people.profile(counsellor);
        UUID team = whoReads.of(view.correspondence().id()).orElseThrow().team();
        return new ConsentPage.Counsellor(
                isolated(profile.name()),
                profile.trainee(),
                credentials.of(counsellor),
                people.teams().stream()
                        .filter(one -> one.id().equals(team))
                        .map(TeamView::name)
                        .map(ConsentPages::isolated)
                        .findFirst()
                        .orElse(""),
                people.supervisorsOf(team).stream()
                        .filter(supervisor -> !supervisor.id().equals(counsellor))
                        .map(supervisor -> isolated(supervisor.name()))
                        .collect(Collectors.joining(", ")));
    }

    /** A name kept apart from the words around it (UAX 9, isolates): it may run the other way. */
    static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }
}
