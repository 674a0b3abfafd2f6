package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.Outlooks;
import org.nightpost.schedule.Told;

/** Promises in words: who reads when, by when there is an answer, and what has changed since it was told. */
@ApplicationScoped
class PromiseWords {
    @Inject
    private Company company;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Phrases phrases;

    /** What a letter sent now would be promised, as one sentence or two. */
    String ifSentNow(Company.Counsellor counsellor) {
        Told told = outlooks.ifSentNow(counsellor.here());
        String name = reader(told, counsellor);
        String due = phrases.moment(told.due());
        String sentence = told.reads()
                .map(reads -> phrases.text("nobody.reads-on", name, phrases.plain(reads), due))
                .orElseGet(() -> phrases.text("nobody.reads", name, due));
        return late(told).map(late -> sentence + " " + late).orElse(sentence);
    }

    /** The same for the home page. */
    Said homeIfSentNow(Company.Counsellor counsellor) {
        return said("home.if-sent", outlooks.ifSentNow(counsellor.here()), counsellor);
    }

    /** What was told. */
    Said said(String key, Told told, Company.Counsellor counsellor) {
        String name = reader(told, counsellor);
        return new Said(
                told.reads()
                        .map(reads -> phrases.text(key, name, phrases.plain(reads)))
                        .orElseGet(() -> phrases.text(key + ".open", name)),
                phrases.moment(told.due()),
                late(told),
                told.moved().map(this::moved));
    }

    private Said.Moved moved(Told.Move move) {
        return new Said.Moved(
                phrases.text("promise.moved", phrases.moment(move.from())),
                phrases.text("promise.why."
                        + move.why().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private Optional<String> late(Told told) {
        return told.isPastLimit()
                ? Optional.of(phrases.text("promise.late", phrases.plain(told.limit())))
                : Optional.empty();
    }

    /** Two statements more where somebody covers by then, or does no longer. */
    private String reader(Told told, Company.Counsellor counsellor) {
        if (told.reader().equals(counsellor.person())) {
            return counsellor.name();
        }
        UUID responsible = counsellor.here().counsellor();
        String reader = company.name(told.reader());
        return told.reader().equals(responsible)
                ? reader
                : phrases.text("promise.cover", reader, company.name(responsible));
    }
}
