package org.nightpost.security;

import java.util.Set;
import java.util.UUID;

/** A person has come: they have an account, and a pair to which something can be sealed. Observed in the same transaction. */
public record AccountOpened(UUID person, Set<Role> roles) {}
