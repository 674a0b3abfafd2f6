/**
 * A supervisor's page of one correspondence, and its letters opened with a reason. Uses {@code correspondence} and
 * {@code people}.
 */
@NullMarked
package org.nightpost.supervision.opening;

import org.jspecify.annotations.NullMarked;
