/**
 * How a correspondence ends and goes on: planned by the counsellor and carried out by a closing letter, or by its client; asked
 * for and opened again. Uses the keys and the lifetime of {@code correspondence}.
 */
@NullMarked
package org.nightpost.correspondence.ending;

import org.jspecify.annotations.NullMarked;
