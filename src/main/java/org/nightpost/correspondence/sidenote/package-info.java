/**
 * What counsellor and supervisor say to each other about a correspondence and its client never reads: side notes beside a
 * letter, and what is brought to supervision. Uses the staff keys of {@code correspondence}.
 */
@NullMarked
package org.nightpost.correspondence.sidenote;

import org.jspecify.annotations.NullMarked;
