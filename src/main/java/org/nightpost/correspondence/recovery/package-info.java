/**
 * Waiting to be recognised, and recognising: the page of a client who has a new passphrase, and what a counsellor does who
 * confirms them. {@code correspondence.client} brings here what somebody typed there before they had to wait.
 */
@NullMarked
package org.nightpost.correspondence.recovery;

import org.jspecify.annotations.NullMarked;
