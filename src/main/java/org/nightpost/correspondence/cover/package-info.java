/**
 * A counsellor is away: days, who answers meanwhile, and the letters that say so. Uses {@code correspondence} and
 * {@code schedule}; opens no letter.
 */
@NullMarked
package org.nightpost.correspondence.cover;

import org.jspecify.annotations.NullMarked;
