/**
 * Accounts, sign-in, sessions and the door of every resource. Sets who is behind the request ({@link
 * org.nightpost.security.Actor}) and unlocks their keys. Uses {@code notice}, {@code audit}, {@code web} and {@code
 * vault}.
 */
@NullMarked
package org.nightpost.security;

import org.jspecify.annotations.NullMarked;
