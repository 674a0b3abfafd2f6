/**
 * Who does not write any more: noted by a timer, told to the counsellor with the words of a gentle letter, and to the supervisors
 * if nobody does anything. A client who asked for time is not silent. Uses {@code correspondence}.
 */
@NullMarked
package org.nightpost.correspondence.silence;

import org.jspecify.annotations.NullMarked;
