package org.nightpost.schedule.week;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Asks what a counsellor calls the clients of some correspondences. Fired from below and answered before it returns by the
 * package that knows letters, which stands above this one.
 */
public final class NamesAsked {
    private final UUID counsellor;
    private final Set<UUID> correspondences;
    private final Map<UUID, String> names = new HashMap<>();

    public NamesAsked(UUID counsellor, Collection<UUID> correspondences) {
        this.counsellor = counsellor;
        this.correspondences = Set.copyOf(correspondences);
    }

    /** Who looks: nobody else's clients are named. */
    public UUID counsellor() {
        return counsellor;
    }

    public Set<UUID> correspondences() {
        return correspondences;
    }

    public void answer(UUID correspondence, String alias) {
        names.put(correspondence, alias);
    }

    /** Empty if this client is not theirs. */
    public String name(UUID correspondence) {
        return names.getOrDefault(correspondence, "");
    }
}
