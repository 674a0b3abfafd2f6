package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Cover;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;

/** That somebody answers in a counsellor's place, in the client's words. */
@ApplicationScoped
class Covering {
    @Inject
    private People people;

    @Inject
    private Phrases phrases;

    @Inject
    private PortalClock clock;

    /** Who answers at this moment. */
    UUID answers(CorrespondenceFacts here) {
        return here.answersAt(clock.instant());
    }

    /** "Tom answers in place of Maria until …"; empty if nobody covers, now or soon. One statement at most. */
    String words(CorrespondenceFacts here) {
        Instant now = clock.instant();
        return here.cover()
                .filter(cover -> !cover.isPast(now))
                .map(cover -> words(here, cover))
                .orElse("");
    }

    /** The first and the last day of it, as they are where the counsellor works. */
    List<String> days(Cover cover, ZoneId zone) {
        return List.of(
                phrases.texts().day(cover.from(), zone),
                phrases.texts().day(cover.until().minusMillis(1), zone));
    }

    private String words(CorrespondenceFacts here, Cover cover) {
        Map<UUID, Profile> both = people.profiles(List.of(here.counsellor(), cover.person()));
        List<String> days = days(cover, zone(both, here.counsellor()));
        String who = name(both, cover.person());
        String whose = name(both, here.counsellor());
        return cover.isAt(clock.instant())
                ? phrases.text("cover.now", who, whose, days.get(1))
                : phrases.text("cover.soon", who, whose, days.get(0), days.get(1));
    }

    private ZoneId zone(Map<UUID, Profile> people, UUID person) {
        Profile profile = people.get(person);
        return profile == null ? phrases.now().getZone() : profile.zone();
    }

    private static String name(Map<UUID, Profile> people, UUID person) {
        Profile profile = people.get(person);
        return Phrases.isolated(profile == null ? "?" : profile.name());
    }
}
