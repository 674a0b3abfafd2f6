package org.nightpost.security;

import java.util.List;
import java.util.UUID;

/** The account of a member of staff as an administrator sees it: what it may do, and never a sign-in name. */
public record StaffAccount(UUID person, List<Role> roles, AccountState state) {
    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOpen() {
        return state == AccountState.OPEN;
    }

    /** Whether the person has left. */
    public boolean isClosed() {
        return state == AccountState.CLOSED;
    }
}
