/**
 * The second factor of a sign-in: codes of an authenticator app, passkeys, spare codes. It knows people by their ids and
 * nothing of sessions; {@code security} asks it. Opens no keys.
 */
@NullMarked
package org.nightpost.security.factor;

import org.jspecify.annotations.NullMarked;
