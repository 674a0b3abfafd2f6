package org.nightpost.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Counsellors with their supervisors. Its id is also the id of the supervisors' key group. */
@Entity
@Table(name = "people_team")
class Team {
    @Id
    private UUID id;

    private String name;

    @ElementCollection
    @CollectionTable(name = "people_team_supervisor", joinColumns = @JoinColumn(name = "team"))
    @Column(name = "person")
    private Set<UUID> supervisors = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "people_team_counsellor", joinColumns = @JoinColumn(name = "team"))
    @Column(name = "person")
    private Set<UUID> counsellors = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Team() {}

    Team(UUID id, String name, Set<UUID> supervisors, Set<UUID> counsellors) {
        this.id = id;
        this.name = name;
        this.supervisors.addAll(supervisors);
        this.counsellors.addAll(counsellors);
    }

    UUID id() {
        return id;
    }

    void rename(String next) {
        name = next;
    }

    void take(Set<UUID> more) {
        counsellors.addAll(more);
    }

    /** False if they were no supervisor of it. */
    boolean loseSupervisor(UUID person) {
        return supervisors.remove(person);
    }

    /** False if they were no counsellor of it. */
    boolean loseCounsellor(UUID person) {
        return counsellors.remove(person);
    }

    void isSupervisedBy(UUID person) {
        supervisors.add(person);
    }

    String name() {
        return name;
    }

    Set<UUID> counsellors() {
        return Set.copyOf(counsellors);
    }

    Set<UUID> supervisors() {
        return Set.copyOf(supervisors);
    }
}
