package org.nightpost.supervision.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Handovers;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.web.Visit;

/** Lays out samples. */
@ApplicationScoped
class SamplePages {
    @Inject
    Samples samples;

    @Inject
    Handovers handovers;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Visit visit;

    SamplePage.All all() {
        List<TeamView> teams = people.teamsSupervisedBy(actor.person());
        Map<UUID, String> names = people.staffNames();
        return new SamplePage.All(
                samples.mine().stream()
                        .map(sample -> line(sample, teams, names))
                        .toList(),
                teams.stream()
                        .map(team -> new SamplePage.Team(team.id(), team.name()))
                        .toList(),
                visit.zone());
    }

    SamplePage.One one(SampleView sample) {
        List<TeamView> teams = people.teamsSupervisedBy(actor.person());
        Map<UUID, CorrespondenceFacts> facts = new LinkedHashMap<>();
        handovers
                .ofTeams(Set.of(sample.team()))
                .forEach(one -> facts.put(one.id().value(), one));
        Map<UUID, String> staff = people.staffNames();
        Set<UUID> clients = new HashSet<>(Set.of(actor.person()));
        facts.values().forEach(one -> clients.add(one.client()));
        Map<UUID, Profile> names = people.profiles(clients);
        return new SamplePage.One(
                line(sample, teams, staff),
                sample.wanted(),
                sample.among(),
                PlainText.paragraphs(sample.words().orElse("")).stream()
                        .map(PlainText::forReading)
                        .toList(),
                sample.items().stream()
                        .map(item -> item(item, Optional.ofNullable(facts.get(item.correspondence())), names, staff))
                        .toList(),
                visit.zone());
    }

    private static SamplePage.Line line(SampleView sample, List<TeamView> teams, Map<UUID, String> names) {
        return new SamplePage.Line(
                sample.id(),
                teams.stream()
                        .filter(team -> team.id().equals(sample.team()))
                        .map(TeamView::name)
                        .findFirst()
                        .orElse("?"),
                names.getOrDefault(sample.supervisor(), "?"),
                sample.drawnAt(),
                sample.items().size(),
                sample.reviewed());
    }

    /** What has left the team meanwhile has no name here any more. */
    private static SamplePage.Item item(
            SampleView.Item item,
            Optional<CorrespondenceFacts> facts,
            Map<UUID, Profile> names,
            Map<UUID, String> staff) {
        return new SamplePage.Item(
                item.id(),
                item.correspondence(),
                facts.flatMap(one -> Optional.ofNullable(names.get(one.client())))
                        .map(Profile::name)
                        .orElse("?"),
                facts.map(one -> staff.getOrDefault(one.counsellor(), "?")).orElse("?"),
                item.why(),
                item.reviewedAt(),
                item.reviewedBy().map(by -> staff.getOrDefault(by, "?")).orElse(""));
    }
}
