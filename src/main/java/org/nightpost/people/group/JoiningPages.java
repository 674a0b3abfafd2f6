package org.nightpost.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.GroupKeys;
import org.nightpost.vault.Holder;
import org.nightpost.vault.Wraps;
import org.nightpost.web.Visit;

/** Makes the pages on which people join groups. */
@ApplicationScoped
class JoiningPages {
    @Inject
    Joinings joinings;

    @Inject
    Groups groups;

    @Inject
    GroupKeys keys;

    @Inject
    GivingBack giving;

    @Inject
    Wraps wraps;

    @Inject
    People people;

    @Inject
    Visit visit;

    JoiningPage page() {
        UUID me = visit.person();
        List<Groups.Group> mine = groups.mine();
        List<UUID> ids = mine.stream().map(Groups.Group::id).toList();
        List<JoiningView> waiting =
                joinings.in(ids).stream().filter(JoiningView::isWaiting).toList();
        List<JoiningView> own = joinings.of(me).stream()
                .filter(joining -> !joining.state().equals(JoiningState.JOINED))
                .toList();
        Set<UUID> all = new LinkedHashSet<>(ids);
        own.forEach(joining -> all.add(joining.group()));
        Map<UUID, GroupKeys.Standing> standing = keys.standing(all);
        Map<UUID, Profile> names = names(waiting, standing.values());
        boolean waits = own.stream().anyMatch(JoiningView::isWaiting);
        return new JoiningPage(
                mine.stream()
                        .map(group -> group(
                                group,
                                standing.getOrDefault(group.id(), GroupKeys.Standing.NOT_FOUNDED),
                                waiting,
                                names))
                        .toList(),
                own.stream()
                        .flatMap(joining -> own(
                                joining, standing.getOrDefault(joining.group(), GroupKeys.Standing.NOT_FOUNDED), names)
                                .stream())
                        .toList(),
                waits ? giving.number(me) : "");
    }

    private Map<UUID, Profile> names(List<JoiningView> waiting, Collection<GroupKeys.Standing> standing) {
        return people.profiles(Stream.concat(
                        waiting.stream().map(JoiningView::person),
                        standing.stream().flatMap(group -> group.members().stream()))
                .distinct()
                .toList());
    }

    private JoiningPage.Group group(
            Groups.Group group, GroupKeys.Standing standing, List<JoiningView> waiting, Map<UUID, Profile> names) {
        boolean member = standing.members().contains(visit.person());
        return new JoiningPage.Group(
                group.name(),
                member,
                names(standing.members(), names),
                waiting.stream()
                        .filter(joining -> member && joining.group().equals(group.id()))
                        .map(joining -> waiting(joining, names))
                        .toList());
    }

    private JoiningPage.Waiting waiting(JoiningView joining, Map<UUID, Profile> names) {
        return new JoiningPage.Waiting(
                joining.id(),
                Optional.ofNullable(names.get(joining.person()))
                        .map(Profile::name)
                        .orElse("?"),
                visit.texts().moment(joining.since(), visit.zone()),
                wraps.isRegistered(Holder.person(joining.person())));
    }

    private Optional<JoiningPage.Own> own(JoiningView joining, GroupKeys.Standing standing, Map<UUID, Profile> names) {
        return groups.find(joining.group())
                .map(group -> new JoiningPage.Own(
                        group.name(),
                        names(standing.members(), names),
                        joining.state().key()));
    }

    /** Empty for who is no member, or if nobody waits there: for them it does not exist. */
    Optional<JoiningPage.ConfirmPage> confirm(UUID id, String problem) {
        List<Groups.Group> mine = groups.mine();
        return joinings.in(mine.stream().map(Groups.Group::id).toList()).stream()
                .filter(joining -> joining.id().equals(id))
                .filter(joining -> joining.isWaiting() && groups.isMember(joining.group()))
                .findFirst()
                .map(joining -> new JoiningPage.ConfirmPage(
                        "/joining/" + id,
                        people.profile(joining.person()).name(),
                        groups.find(joining.group()).map(Groups.Group::name).orElse(""),
                        wraps.isRegistered(Holder.person(joining.person())) ? giving.number(joining.person()) : "",
                        problem));
    }

    private static List<String> names(Collection<UUID> ids, Map<UUID, Profile> names) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(names.get(id)))
                .map(Profile::name)
                .sorted()
                .toList();
    }
}
