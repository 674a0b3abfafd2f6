package org.nightpost.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.vault.KeyCheck;
import org.nightpost.vault.KeyFolder;
import org.nightpost.vault.RootKeyPlace;
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

    @Inject
    @ConfigProperty(name = "nightpost.credential.store")
    Optional<String> store;

    @Inject
    @ConfigProperty(name = "nightpost.credential.store.password")
    Optional<String> storePassword;

    @Inject
    @ConfigProperty(name = "nightpost.credential.store.alias")
    Optional<String> storeAlias;

    @Transactional
    void unlock() {
        check.start(new KeyFolder(settings.keys(), RootKeyPlace.text(places())), settings.mayMakeKeys());
    }

    private Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        rootKey.ifPresent(key -> places.put(RootKeyPlace.KEY, key));
        store.ifPresent(file -> places.put(RootKeyPlace.STORE, file));
        storePassword.ifPresent(password -> places.put(RootKeyPlace.PASSWORD, password));
        storeAlias.ifPresent(alias -> places.put(RootKeyPlace.ALIAS, alias));
        return places;
    }
}
