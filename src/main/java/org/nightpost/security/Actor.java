package org.nightpost.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is behind the present request: their person id, their roles and the session they came with. Deeds look up
 * from here what belongs to this person, so that for anybody else it does not exist. The unlocked keys of the same
 * request are in {@link org.nightpost.vault.KeyRing}.
 */
@RequestScoped
public class Actor {
    private @Nullable UUID person;
    private @Nullable UUID session;
    private Set<Role> roles = Set.of();

    /** Makes this request the person's. Called once the session, or the demo's loader, has proven who it is. */
    public void become(UUID person, Set<Role> roles, UUID session) {
        this.person = person;
        this.roles = Set.copyOf(roles);
        this.session = session;
    }

    /** Nobody again: after sign-out, or when the demo's loader changes roles. */
    public void leave() {
        person = null;
        session = null;
        roles = Set.of();
    }

    public boolean isSignedIn() {
        return person != null;
    }

    /**
     * The person behind the request.
     *
     * @throws IllegalStateException if nobody is signed in: the door has to be passed first
     */
    public UUID person() {
        if (person == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return person;
    }

    /** The session of this request; null when nobody is signed in. */
    public @Nullable UUID session() {
        return session;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Set<Role> roles() {
        return roles;
    }
}
