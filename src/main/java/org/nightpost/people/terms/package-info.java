/** The pages of the portal's terms: to read, to agree to, and to write. Uses {@code people} and below. */
@NullMarked
package org.nightpost.people.terms;

import org.jspecify.annotations.NullMarked;
