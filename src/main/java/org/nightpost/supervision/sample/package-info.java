/**
 * Samples for review: the server draws which correspondences a supervisor reads, so that nobody picks, and keeps what was drawn
 * and what was reviewed. Gives nobody a letter: reading one takes a reason, as always.
 */
@NullMarked
package org.nightpost.supervision.sample;

import org.jspecify.annotations.NullMarked;
