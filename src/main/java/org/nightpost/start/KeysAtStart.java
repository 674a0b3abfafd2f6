package org.nightpost.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.vault.KeyCheck;
import org.nightpost.vault.KeyFolder;
import org.nightpost.web.Settings;

/** Unlocks the service's keys, or refuses: without them nothing that was written before could be read. */
@ApplicationScoped
class KeysAtStart {
    @Inject
    KeyCheck check;

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "nightpost.root.key")
    Optional<String> rootKey;

    @Transactional
    void unlock() {
        check.start(new KeyFolder(settings.keys(), rootKey.orElse(null)), settings.mayMakeKeys());
    }
}
