/**
 * Three questions to a client about the way, once it has ended. Gathered for the supervisors of the team, and with a name for
 * nobody but who the client chose. Uses {@code correspondence}.
 */
@NullMarked
package org.nightpost.correspondence.lookback;

import org.jspecify.annotations.NullMarked;
