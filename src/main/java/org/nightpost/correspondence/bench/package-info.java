/**
 * A counsellor's bench: the pages on which a correspondence is read, a letter written, looked at before it is sent, and
 * taken back. Uses the deeds and queries of {@code correspondence}, and {@code people} for names.
 */
@NullMarked
package org.nightpost.correspondence.bench;

import org.jspecify.annotations.NullMarked;
