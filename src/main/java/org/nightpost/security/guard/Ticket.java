package org.nightpost.security.guard;

import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * The counters that one attempt goes by.
 *
 * @param flows how much may come, with where; the wide one first
 * @param tries of this subject, or of this subject on its known device
 * @param waits of this door
 */
record Ticket(LinkedHashMap<UUID, GuardedDoor.Pace> flows, UUID tries, GuardedDoor.Waits waits) {}
