/**
 * A clinical block while it is worked through: begun, the letters of it in their order, what is put aside, its end. Uses the
 * deeds and queries of {@code correspondence}, and {@code schedule} for the time that was reserved.
 */
@NullMarked
package org.nightpost.correspondence.block;

import org.jspecify.annotations.NullMarked;
