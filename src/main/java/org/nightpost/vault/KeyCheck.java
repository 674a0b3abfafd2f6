package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Finds out at start whether keys and database belong together, before anything is read or written with them. New keys
 * are never made over old data: they could open none of it.
 */
@ApplicationScoped
public class KeyCheck {
    private final VaultRows rows;
    private final ServiceKeys service;
    private final Rotation rotation;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected KeyCheck() {
        this(null, null, null);
    }

    @Inject
    KeyCheck(VaultRows rows, ServiceKeys service, Rotation rotation) {
        this.rows = rows;
        this.service = service;
        this.rotation = rotation;
    }

    /**
     * Loads the service's keys, after the migrations and before the first request.
     *
     * @param createAllowed whether keys may be made if there are none and the database is new: by itself only for a trial,
     *     in earnest only on explicit order
     * @throws StartRefused if a key is missing, wrong or damaged, or keys and database do not belong together
     */
    @Transactional
    public void start(KeyFolder folder, boolean createAllowed) {
        Optional<Canary> canary = rows.canary();
        boolean hasKeys = rows.hasKeys();
        Keysets keysets = folder.open(canary.isPresent() || hasKeys, createAllowed);
        ServiceKeys opened = ServiceKeys.of(keysets);
        if (canary.isPresent() && !canary.get().sings(opened)) {
            throw new StartRefused("The service keys belong to another database than this one."
                    + " Give the keys and the database that were used together; nothing was changed.");
        }
        if (canary.isEmpty() && hasKeys) {
            throw new StartRefused(
                    "The database has data but no proof that these keys belong to it: its table vault_canary"
                            + " is empty. Restore the whole database from its backup; nothing was changed.");
        }
        if (canary.isEmpty()) {
            rows.add(new Canary(opened));
        }
        service.use(keysets);
        rotation.use(folder);
    }
}
