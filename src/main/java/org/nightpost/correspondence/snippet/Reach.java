package org.nightpost.correspondence.snippet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.people.TeamView;

/** Which snippets somebody reaches: their own, and those of the teams in which they counsel or supervise. */
record Reach(UUID me, List<TeamView> teams) {
    static Reach of(UUID me, List<TeamView> all) {
        return new Reach(
                me,
                all.stream()
                        .filter(team -> team.counsellors().contains(me)
                                || team.supervisors().contains(me))
                        .toList());
    }

    List<UUID> teamIds() {
        return teams.stream().map(TeamView::id).toList();
    }

    boolean isIn(UUID team) {
        return find(team).isPresent();
    }

    boolean supervises(UUID team) {
        return find(team).filter(found -> found.supervisors().contains(me)).isPresent();
    }

    /** Their own, always; a team's while its author is in it, and by its supervisors. */
    boolean changes(Snippet snippet) {
        return snippet.author().equals(me) ? snippet.isOwn() || isIn(snippet.team()) : supervises(snippet.team());
    }

    boolean reads(Snippet snippet) {
        return snippet.author().equals(me) || isIn(snippet.team());
    }

    String name(UUID team) {
        return find(team).map(TeamView::name).orElse("");
    }

    private Optional<TeamView> find(UUID team) {
        return teams.stream().filter(known -> known.id().equals(team)).findFirst();
    }
}
