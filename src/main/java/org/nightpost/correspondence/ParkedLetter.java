package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/** What waits here was put aside for now, with a note of the counsellor to themselves; gone once it is answered. */
@Entity
@Table(name = "parked_letter")
class ParkedLetter {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID counsellor;

    @Column(nullable = false)
    private UUID sitting;

    @Column(nullable = false)
    private long rev;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private int epoch;

    @Column(name = "parked_at", nullable = false)
    private Instant parkedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ParkedLetter() {}

    ParkedLetter(Correspondence in, UUID counsellor) {
        this.id = UUID.randomUUID();
        this.correspondence = in.id();
        this.counsellor = counsellor;
    }

    /** @param key of what only staff read, of the correspondence's present epoch */
    void save(String note, UUID block, Correspondence in, ContentKey key, Instant at) {
        rev++;
        sitting = block;
        epoch = in.epoch();
        parkedAt = at;
        sealed = key.sealText(note, binding());
    }

    String read(ContentKey key) throws CannotBeOpened {
        return key.openText(sealed, binding());
    }

    /** False until it was saved once. */
    boolean isSaved() {
        return rev > 0;
    }

    private Binding binding() {
        return Binding.of("parked")
                .in(correspondence)
                .object(id)
                .author(counsellor)
                .revision(rev)
                .epoch(epoch);
    }

    UUID correspondence() {
        return correspondence;
    }

    UUID sitting() {
        return sitting;
    }

    int epoch() {
        return epoch;
    }

    Instant parkedAt() {
        return parkedAt;
    }
}
