/**
 * Supervision sessions: when supervision took place, for how long, who was there, and the minutes. Uses {@code people} and
 * {@code vault}; opens no letter.
 */
@NullMarked
package org.nightpost.supervision.session;

import org.jspecify.annotations.NullMarked;
