/**
 * Safety plans: what helps in a hard hour, written by a client and their counsellor together. Uses the shared keys of
 * {@code correspondence}.
 */
@NullMarked
package org.nightpost.correspondence.plan;

import org.jspecify.annotations.NullMarked;
