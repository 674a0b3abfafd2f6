package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.schedule.block.Away;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.security.Actor;
import org.nightpost.web.Language;

/** Who can answer while a counsellor is away, and for whom: for themself, and for the supervisors of their team. By facts. */
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
    private PortalClock clock;

    @Inject
    private Actor actor;

    /**
     * The correspondences of this counsellor that the person behind the request can have covered: all their own, or those of
     * the teams they supervise. Two statements at most.
     */
    public List<CorrespondenceFacts> of(UUID counsellor) {
        return open(counsellor).stream().map(Correspondence::facts).toList();
    }

    /** Whether the person behind the request arranges this counsellor's cover: they themself, or a supervisor of a team of theirs. */
    public boolean arrangesFor(UUID counsellor) {
        return counsellor.equals(actor.person())
                || handovers.myTeams().values().stream()
                        .anyMatch(team -> team.counsellors().contains(counsellor));
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
    public Set<UUID> whoCanCover(UUID counsellor) {
        return whoCanCover(counsellor, open(counsellor));
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

    /** Who covers, now or soon, in a correspondence that begins while an absence of its counsellor is planned or has begun. */
    Optional<Cover> coming(Correspondence made) {
        UUID counsellor = made.on(Side.COUNSELLOR);
        ZoneId zone = people.profile(counsellor).zone();
        Set<UUID> able = able(made.team());
        return blocks.absencesOf(List.of(counsellor)).stream()
                .flatMap(away -> away.cover().map(by -> Cover.of(away, by, zone)).stream())
                .filter(cover -> !cover.isPast(clock.instant()) && able.contains(cover.person()))
                .filter(cover -> !cover.person().equals(made.on(Side.CLIENT)))
                .min(Comparator.comparing(Cover::from));
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

    private List<Correspondence> open(UUID counsellor) {
        return among(counsellor, correspondences.ofCounsellors(List.of(counsellor)));
    }

    /** Those of these that the person behind the request can have covered. */
    List<Correspondence> among(UUID counsellor, List<Correspondence> all) {
        Set<UUID> teams = counsellor.equals(actor.person())
                ? Set.of()
                : handovers.myTeams().keySet();
        return all.stream()
                .filter(here -> here.unknownSince(counsellor).isEmpty())
                .filter(here -> counsellor.equals(actor.person()) || teams.contains(here.team()))
                .toList();
    }
}
