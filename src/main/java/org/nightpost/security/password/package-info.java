/**
 * What a passphrase has to be. {@link org.nightpost.security.password.PasswordRules} is asked by everybody who takes a new one
 * (set-up, activation, change, recovery) and at each sign-in, as the list of common ones grows. Below {@code security}.
 */
@NullMarked
package org.nightpost.security.password;

import org.jspecify.annotations.NullMarked;
