package org.nightpost.schedule.week;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something about a change of the week that its counsellor should know.
 *
 * @param key of the text; {@code {0}} is the day, {@code {1}} the time of day, {@code {2}} the name
 * @param moment about which it speaks; empty for a whole day
 * @param name of a closing day
 */
public record Finding(String key, LocalDate day, Optional<Instant> moment, String name) {}
