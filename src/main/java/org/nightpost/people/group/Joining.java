package org.nightpost.people.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person who is to join one group. Whoever can write this row gives nobody anything: the key comes from a member. Its id
 * is made of both, so that two who propose the same propose it once.
 */
@Entity
@Table(name = "people_joining")
class Joining {
    @Id
    private UUID id;

    @Column(name = "key_group")
    private UUID keyGroup;

    @Column
    private UUID person;

    @Column
    @Enumerated(EnumType.STRING)
    private JoiningState state;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Joining() {}

    Joining(UUID group, UUID person, Instant now) {
        this.id = id(group, person);
        this.keyGroup = group;
        this.person = person;
        propose(now);
    }

    static UUID id(UUID group, UUID person) {
        return UUID.nameUUIDFromBytes(("joining|" + group + "|" + person).getBytes(StandardCharsets.US_ASCII));
    }

    /** Anew, if it was declined or withdrawn before. */
    final void propose(Instant now) {
        state = JoiningState.WAITING;
        proposedAt = now;
        decidedAt = null;
    }

    void end(JoiningState end, Instant now) {
        state = end;
        decidedAt = now;
    }

    boolean isWaiting() {
        return state == JoiningState.WAITING;
    }

    boolean isJoined() {
        return state == JoiningState.JOINED;
    }

    UUID id() {
        return id;
    }

    UUID group() {
        return keyGroup;
    }

    UUID person() {
        return person;
    }

    JoiningView view() {
        return new JoiningView(id, keyGroup, person, state, decidedAt == null ? proposedAt : decidedAt);
    }
}
