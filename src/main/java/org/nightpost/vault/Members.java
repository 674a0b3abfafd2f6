package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who can open what is sealed to a group, by the keys and not by a list of names: somebody may be named in a team, have
 * forgotten their password, and open nothing.
 */
@ApplicationScoped
public class Members {
    private final VaultRows rows;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Members() {
        this(null);
    }

    @Inject
    Members(VaultRows rows) {
        this.rows = rows;
    }

    /**
     * The people whose newest pair holds the group's newest pair, and every earlier one to which something is still sealed:
     * what was sealed to any of them, they open.
     */
    public Set<UUID> whoOpenAllOf(UUID group) {
        Set<Integer> needed = new HashSet<>();
        rows.newestKeys(List.of(Holder.group(group))).forEach(key -> needed.add(key.version()));
        rows.wrapsOf(Holder.group(group)).forEach(wrap -> needed.add(wrap.keyVersion()));
        Map<Holder, Set<Integer>> held = new HashMap<>();
        for (Wrap wrap : rows.wrapsOf(KeyObject.group(group))) {
            if (isNewest(wrap)) {
                held.computeIfAbsent(wrap.holder(), holder -> new HashSet<>()).add(wrap.epoch());
            }
        }
        Set<UUID> members = new LinkedHashSet<>();
        held.forEach((holder, versions) -> {
            if (versions.containsAll(needed)) {
                members.add(holder.id());
            }
        });
        return members;
    }

    private boolean isNewest(Wrap wrap) {
        return rows.newestKeys(List.of(wrap.holder())).stream().allMatch(key -> key.version() == wrap.keyVersion());
    }
}
