package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.schedule.block.Away;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.security.Actor;
import org.nightpost.web.Language;

/** Who can answer while the person behind the request is away, and for whom. By facts; nothing is opened. */
@ApplicationScoped
@Transactional
public class Covers {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Handovers handovers;

    @Inject
    private People people;

    @Inject
    private Blocks blocks;

    @Inject
    private Actor actor;

    /** The correspondences for which the person behind the request is responsible and which they can read. One statement. */
    public List<CorrespondenceFacts> mine() {
        return open(actor.person()).stream().map(Correspondence::facts).toList();
    }

    /** The languages in which the clients of these are written to, in their usual order. */
    public static Set<Language> languages(List<CorrespondenceFacts> all) {
        return all.stream()
                .map(facts -> language(facts.language()))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Language::ordinal))));
    }

    static Language language(String tag) {
        Language spoken = Language.of(tag);
        return spoken == null ? Language.EN : spoken;
    }

    /**
     * Colleagues of every team concerned who can take letters: present, known, and in none of the correspondences as its
     * client.
     */
    public Set<UUID> whoCanCover() {
        return whoCanCover(actor.person(), open(actor.person()));
    }

    Set<UUID> whoCanCover(UUID me, List<Correspondence> mine) {
        Set<UUID> concerned = mine.stream().map(Correspondence::team).collect(Collectors.toSet());
        List<TeamView> teams = people.teams().stream()
                .filter(team -> concerned.isEmpty() ? team.counsellors().contains(me) : concerned.contains(team.id()))
                .toList();
        Set<UUID> able = new LinkedHashSet<>();
        teams.stream().findFirst().ifPresent(team -> able.addAll(handovers.whoCanTake(team)));
        teams.forEach(team -> able.retainAll(team.counsellors()));
        able.remove(me);
        mine.forEach(here -> able.remove(here.on(Side.CLIENT)));
        return able;
    }

    /** Whether this colleague, who can cover otherwise, is away themselves on a day of it, or covered for by the other. */
    public boolean isAwayToo(UUID cover, Away away) {
        return blocks.absencesOf(List.of(cover)).stream().anyMatch(away::overlaps);
    }

    /** Who of this team can take letters: present, counselling, and known. Nobody of a team that is not there. */
    Set<UUID> able(UUID team) {
        return people.teams().stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .map(handovers::whoCanTake)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    private List<Correspondence> open(UUID me) {
        return correspondences.ofCounsellors(List.of(me)).stream()
                .filter(here -> here.unknownSince(me).isEmpty())
                .toList();
    }
}
