package org.nightpost.correspondence.lookback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/** What one client says of the way. It belongs to the team that supervised it then, also when the counsellor moves. */
@Entity
@Table(name = "look_back")
class LookBack {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID team;

    @Column(nullable = false)
    private boolean named;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private long rev;

    @Column(name = "said_at", nullable = false)
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected LookBack() {}

    LookBack(CorrespondenceId of, UUID team, Words words, boolean named, ServiceKeys keys, Instant at) {
        this.id = UUID.randomUUID();
        this.correspondence = of.value();
        this.team = team;
        this.saidAt = at;
        say(words, named, keys);
    }

    /** Puts these words in the place of the ones before; when they were first said stays. */
    final void say(Words words, boolean withName, ServiceKeys keys) {
        rev++;
        named = withName;
        sealed = keys.sealText(words.stored(), place(id));
    }

    /** Empty if it does not open. */
    Optional<Words> read(ServiceKeys keys) {
        try {
            return Optional.of(Words.of(keys.openText(sealed, place(id))));
        } catch (CannotBeOpened damaged) {
            return Optional.empty();
        }
    }

    static Binding place(UUID id) {
        return Binding.of("look-back").object(id);
    }

    boolean isNamed() {
        return named;
    }
}
