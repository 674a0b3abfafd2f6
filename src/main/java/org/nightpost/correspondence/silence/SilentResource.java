package org.nightpost.correspondence.silence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** The silent clients of a supervisor's teams, by facts: first those about whom nobody has done anything for long. */
@Path("/team/silent")
@RolesAllowed(Role.Names.SUPERVISOR)
public class SilentResource {
    @Inject
    Silences silences;

    @Inject
    SilenceWords words;

    @Inject
    Lifetime lifetime;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    /** All of them. */
    public record SilentPage(List<Line> lines) {}

    /**
     * One of them.
     *
     * @param state for how long, and what was done, in words
     * @param letter what became of the last letter, in words
     * @param unattended whether the counsellor has done nothing for so long that a supervisor should ask
     */
    public record Line(
            CorrespondenceId correspondence,
            String alias,
            String counsellor,
            String state,
            String letter,
            boolean unattended) {}

    @GET
    public Response list() {
        List<CorrespondenceFacts> open = lifetime.openOfMyTeams();
        Map<CorrespondenceId, SilenceView> silent = silences.of(open);
        Set<UUID> ids = new HashSet<>();
        open.stream()
                .filter(facts -> silent.containsKey(facts.id()))
                .forEach(facts -> Collections.addAll(ids, facts.client(), facts.counsellor()));
        Map<UUID, Profile> names = people.profiles(ids);
        Instant now = clock.instant();
        List<Line> lines = new ArrayList<>();
        for (CorrespondenceFacts facts : open) {
            Optional.ofNullable(silent.get(facts.id()))
                    .ifPresent(view -> lines.add(new Line(
                            facts.id(),
                            name(names, facts.client()),
                            name(names, facts.counsellor()),
                            words.words(view, now),
                            words.letter(view),
                            view.isUnattended(now))));
        }
        lines.sort(Comparator.comparing((Line line) -> !line.unattended()).thenComparing(Line::alias));
        return pages.show("correspondence/silence/team", new SilentPage(List.copyOf(lines)));
    }

    private static String name(Map<UUID, Profile> names, UUID person) {
        return Optional.ofNullable(names.get(person)).map(Profile::name).orElse("?");
    }
}
