/**
 * The ledger of supervision: how many minutes counted for whom in which month, against the minimum that their team has set.
 * Uses {@code supervision.session} and {@code correspondence.block}; opens no letter and no minutes.
 */
@NullMarked
package org.nightpost.supervision.ledger;

import org.jspecify.annotations.NullMarked;
