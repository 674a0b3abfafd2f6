/**
 * The heart: letters, drafts, prompts and answers of a client and whoever answers them. Uses {@code schedule} for
 * promises and {@code vault} for keys; tells {@code audit} and {@code notice} by events.
 *
 * <p>Deeds take the lock of their correspondence first, so within one correspondence everything happens one after the
 * other: sending, saving, opening and taking back never cross.
 */
@NullMarked
package org.nightpost.correspondence;

import org.jspecify.annotations.NullMarked;
