package org.nightpost.correspondence.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.Changes;
import org.nightpost.people.People;
import org.nightpost.people.Profile;

/** The names of all who take part. */
record Names(Map<UUID, Profile> people) {
    /** One statement, however many. */
    static Names of(List<Changes.Facts> handovers, List<Changes.Asked> wishes, People people) {
        Set<UUID> ids = new HashSet<>();
        handovers.forEach(one -> ids.addAll(Set.copyOf(List.of(one.here().client(), one.from(), one.to(), one.by()))));
        wishes.forEach(one -> ids.addAll(List.of(one.here().client(), one.here().counsellor())));
        return new Names(people.profiles(ids));
    }

    String of(UUID person) {
        Profile profile = people.get(person);
        return profile == null ? "?" : profile.name();
    }

    /** Ready to stand inside a sentence of another direction. */
    static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }
}
