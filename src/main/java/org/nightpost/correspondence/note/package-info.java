/**
 * Case notes: what a counsellor writes about a correspondence and its client never reads. Uses the staff keys of
 * {@code correspondence}.
 */
@NullMarked
package org.nightpost.correspondence.note;

import org.jspecify.annotations.NullMarked;
