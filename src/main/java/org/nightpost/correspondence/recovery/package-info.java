/**
 * Waiting to be recognised, and recognising: the page of a client who has a new passphrase, and what a counsellor does who
 * confirms them. Nothing but {@code start} and tests stands on it.
 */
@NullMarked
package org.nightpost.correspondence.recovery;

import org.jspecify.annotations.NullMarked;
