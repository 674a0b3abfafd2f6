package org.nightpost.people;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A person as others see them.
 *
 * @param name a staff member's name, or a client's alias
 * @param language BCP 47 tag of the language they prefer
 * @param zone the zone in which they read times
 * @param trainee whose letters are read by a supervisor first
 */
public record Profile(UUID id, String name, String language, ZoneId zone, boolean trainee) {}
