/**
 * Keys and wraps: who can read, and why a stolen database reveals no word. The only place that may use Tink, Bouncy
 * Castle and {@code javax.crypto}; uses no other package of Nightpost.
 */
@NullMarked
package org.nightpost.vault;

import org.jspecify.annotations.NullMarked;
