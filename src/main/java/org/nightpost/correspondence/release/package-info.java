/**
 * The pages of the release gate: a supervisor reads a trainee's letter before it goes, and both see what was changed. Uses the
 * correspondence and how its bench shows letters; nothing but {@code start} and tests stands on it.
 */
@org.jspecify.annotations.NullMarked
package org.nightpost.correspondence.release;
