/**
 * A passphrase that was forgotten: the letter key, one-time links and codes, a new pair, and what is remembered. Knows
 * people and keys, no letters. Uses {@code security}.
 */
@NullMarked
package org.nightpost.security.recovery;

import org.jspecify.annotations.NullMarked;
