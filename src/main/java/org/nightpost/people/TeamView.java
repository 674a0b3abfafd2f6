package org.nightpost.people;

import java.util.Set;
import java.util.UUID;

/** A team as other features see it: ids, its name, its counsellors and its supervisors. */
public record TeamView(UUID id, String name, Set<UUID> counsellors, Set<UUID> supervisors) {}
