package org.nightpost.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/**
 * Where the root key comes from if not from the file beside the service's keys: {@code NIGHTPOST_ROOT_KEY}, and else a
 * credential store of WildFly, made with the server's own elytron-tool. The portal and its commands look in the same
 * places.
 *
 * <p>A store that was named and does not give the key refuses the start; nobody is then content with another place, in
 * which an old key may lie.
 */
public final class RootKeyPlace {
    /** The names of the settings, as in the environment. */
    public static final String KEY = "NIGHTPOST_ROOT_KEY";

    public static final String STORE = "NIGHTPOST_CREDENTIAL_STORE";
    public static final String PASSWORD = "NIGHTPOST_CREDENTIAL_STORE_PASSWORD";
    public static final String ALIAS = "NIGHTPOST_CREDENTIAL_STORE_ALIAS";

    private static final String USUAL_ALIAS = "nightpost-root-key";

    /** What elytron-tool makes unless it is told otherwise. */
    private static final String KIND = "KeyStoreCredentialStore";

    private static final String FILE_KIND = "JCEKS";

    private RootKeyPlace() {}

    /**
     * The root key in base64; null if the file {@code root.key} counts.
     *
     * @param settings by their names in the environment
     * @throws StartRefused with what is wrong with the store and what to do
     */
    public static @Nullable String text(Map<String, String> settings) {
        String key = settings.getOrDefault(KEY, "");
        String store = settings.getOrDefault(STORE, "");
        if (!key.isBlank() || store.isBlank()) {
            return key.isBlank() ? null : key;
        }
        String alias = settings.getOrDefault(ALIAS, "");
        return stored(Path.of(store), settings.getOrDefault(PASSWORD, ""), alias.isBlank() ? USUAL_ALIAS : alias);
    }

    private static String stored(Path file, String password, String alias) {
        if (!Files.isReadable(file)) {
            throw new StartRefused("The credential store " + file + " is missing, or this account cannot read it: set "
                    + STORE + " as it was made, or put it back. Nothing was changed.");
        }
        if (password.isEmpty()) {
            throw new StartRefused("The credential store " + file + " needs its password: set " + PASSWORD + " or "
                    + PASSWORD + "_FILE. Nothing was changed.");
        }
        @Nullable PasswordCredential found = find(open(file, password), file, alias);
        if (found == null) {
            throw new StartRefused("The credential store " + file + " has no password under the name " + alias
                    + ": add the root key to it with elytron-tool, or set " + ALIAS + ". Nothing was changed.");
        }
        String text = new String(found.getPassword(ClearPassword.class).getPassword());
        RootKey.of(text, file + " under the name " + alias);
        return text;
    }

    private static CredentialStore open(Path file, String password) {
        try {
            CredentialStore store = CredentialStore.getInstance(KIND, new WildFlyElytronCredentialStoreProvider());
            ClearPassword opens = ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, password.toCharArray());
            store.initialize(
                    Map.of(
                            "location",
                            file.toString(),
                            "keyStoreType",
                            FILE_KIND,
                            "create",
                            "false",
                            "modifiable",
                            "false"),
                    new CredentialStore.CredentialSourceProtectionParameter(
                            IdentityCredentials.NONE.withCredential(new PasswordCredential(opens))),
                    new Provider[] {new WildFlyElytronPasswordProvider()});
            return store;
        } catch (GeneralSecurityException shut) {
            throw new StartRefused(
                    "The credential store " + file + " does not open: " + PASSWORD
                            + " is another password than it was made with, or the file is damaged. Nothing was changed.",
                    shut);
        }
    }

    private static @Nullable PasswordCredential find(CredentialStore store, Path file, String alias) {
        try {
            return store.retrieve(alias, PasswordCredential.class);
        } catch (CredentialStoreException damaged) {
            throw new StartRefused(
                    "The credential store " + file + " cannot be read under the name " + alias
                            + ": restore it from its backup. Nothing was changed.",
                    damaged);
        }
    }
}
