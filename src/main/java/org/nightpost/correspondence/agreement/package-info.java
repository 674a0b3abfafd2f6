/** The pages on which a client agrees, and a counsellor offers another agreement. Uses {@code correspondence} and below. */
@NullMarked
package org.nightpost.correspondence.agreement;

import org.jspecify.annotations.NullMarked;
