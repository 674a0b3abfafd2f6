package org.nightpost.security;

import java.util.Set;
import java.util.UUID;

/** An administrator gave a member of staff these roles in place of the ones they held. Observed in the same transaction. */
public record RolesGiven(UUID person, Set<Role> roles) {}
