/**
 * Openings: a supervisor opens the letters of a correspondence of their team with a reason, on record first, for a limited
 * time. Who may read them sees who opened them, when and why. Answers {@code correspondence}, which asks before it opens one.
 */
@NullMarked
package org.nightpost.correspondence.opening;

import org.jspecify.annotations.NullMarked;
