package org.nightpost.correspondence.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightpost.correspondence.Caseload;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** Asks before a letter goes in which another client of the same caseload is named: it may be meant for them. */
@ApplicationScoped
class Misdirection {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Caseload caseload;

    @Inject
    Reading reading;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    /** The names of others in the counsellor's own words, as these are called; empty if there is no such correspondence. */
    List<String> namesIn(CorrespondenceId id, LetterContent words) {
        return reading.correspondence(id)
                .map(here -> {
                    String alias = people.profile(here.client()).name();
                    List<String> others = people.profiles(clients()).values().stream()
                            .filter(other -> !other.id().equals(here.client()))
                            .map(Profile::name)
                            .toList();
                    return Names.strange(words, alias, visit.name(), others);
                })
                .orElse(List.of());
    }

    /** The page that asks. Nothing is sent; the words are kept. */
    Response ask(CorrespondenceId id, DraftForm form, Carried carried, List<String> names) {
        CorrespondenceFacts here = reading.correspondence(id).orElseThrow(NotFoundException::new);
        String alias = people.profile(here.client()).name();
        return pages.show(
                UNPROCESSABLE,
                "bench/misdirected",
                new MisdirectedPage(id, alias, names, form.button(), form.later(), carried));
    }

    private Set<UUID> clients() {
        Caseload.View all = caseload.mine();
        return Stream.of(all.waiting(), all.unopened(), all.others())
                .flatMap(List::stream)
                .map(row -> row.correspondence().client())
                .collect(Collectors.toSet());
    }
}
