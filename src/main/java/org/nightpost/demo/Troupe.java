package org.nightpost.demo;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nightpost.security.SessionToken;

/** Whom the demo has on stage: ids by the keys of the files, and the sessions in which they act. */
final class Troupe {
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<String, SessionToken> sessions = new HashMap<>();
    private final Map<String, UUID> services = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Map<String, UUID> teamsOf = new HashMap<>();

    /** The id of this person; made when it is first asked for. */
    UUID person(String key) {
        return people.computeIfAbsent(key, first -> UUID.randomUUID());
    }

    void signedIn(String key, SessionToken session) {
        sessions.put(key, session);
    }

    SessionToken session(String key) {
        return Objects.requireNonNull(sessions.get(key), key);
    }

    Iterable<SessionToken> sessions() {
        return sessions.values();
    }

    void service(String key, UUID id, ZoneId zone) {
        services.put(key, id);
        zones.put(key, zone);
    }

    UUID service(String key) {
        return Objects.requireNonNull(services.get(key), key);
    }

    ZoneId zone(String service) {
        return Objects.requireNonNull(zones.get(service), service);
    }

    void team(UUID team, String counsellor) {
        teamsOf.put(counsellor, team);
    }

    UUID teamOf(String counsellor) {
        return Objects.requireNonNull(teamsOf.get(counsellor), counsellor);
    }
}
