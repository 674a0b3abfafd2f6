package org.nightpost.supervision.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a session without opening its minutes.
 *
 * @param author the supervisor who wrote last
 * @param length in minutes
 * @param counsellors who were there, one or a group
 */
public record SessionFacts(UUID id, UUID team, UUID author, LocalDate on, int length, List<UUID> counsellors) {}
