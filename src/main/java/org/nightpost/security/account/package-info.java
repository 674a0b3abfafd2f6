/** What people do about their own sign-in: passphrase, second factors, spare codes, sessions. Uses {@code security}, which never asks back. */
@NullMarked
package org.nightpost.security.account;

import org.jspecify.annotations.NullMarked;
