/**
 * Guards the door: how often somebody may try a passphrase, a code or a link, by account, by address range and overall.
 * Counts are rows, so that they hold over all nodes; names and addresses are in them one way only. Knows nothing of
 * accounts; lies below the rest of {@code security}.
 *
 * <p>Use, wherever something secret is compared with what a person typed:
 *
 * <pre>{@code
 * Attempt<Code> attempt = guard.attempt(GuardedDoor.FACTOR, person.toString(), () -> codes.check(person, typed));
 * switch (attempt.state()) {
 *     case PASSED -> go on with attempt.result()
 *     case REFUSED, HELD -> the same words and status for both: "this code does not fit"
 *     case CROWDED, BUSY, CLOSED -> "not now", 503 or 429 with Retry-After, the form kept
 * }
 * }</pre>
 *
 * A second factor says to whom it holds that nobody looked: whoever stands there has given the right passphrase, and the
 * owner must not take a right code for a wrong one.
 *
 * <p>Where nothing is right or wrong (asking for a link by mail), {@link org.nightpost.security.guard.Guard#admits} counts
 * and answers. After a sign-in that is whole, second factor included, the answer carries {@link
 * org.nightpost.security.guard.KnownDevices#remember}, unless other people use the device.
 *
 * <p>What is no guess is not guarded: saving while typing is never held up, not even when these rows are away.
 */
@NullMarked
package org.nightpost.security.guard;

import org.jspecify.annotations.NullMarked;
