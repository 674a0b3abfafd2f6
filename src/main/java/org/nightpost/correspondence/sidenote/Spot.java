package org.nightpost.correspondence.sidenote;

import java.util.UUID;

/**
 * Where a side note stands.
 *
 * @param letter its id
 * @param paragraph of the letter, counted from 1 as on the page; 0 for the letter as a whole
 */
public record Spot(UUID letter, int paragraph) {}
