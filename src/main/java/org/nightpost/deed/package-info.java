/** What every deed shares: one transaction, retried when the database asks for it, under the one clock. Uses nothing. */
@NullMarked
package org.nightpost.deed;

import org.jspecify.annotations.NullMarked;
