/**
 * What a new passphrase has to be, and the page on which a person changes theirs. {@link
 * org.nightpost.security.password.PasswordRules} is asked by everybody who takes a new one: set-up, activation, change and
 * recovery. Uses {@code security} and what that may use.
 */
@NullMarked
package org.nightpost.security.password;

import org.jspecify.annotations.NullMarked;
