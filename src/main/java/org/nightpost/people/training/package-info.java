/** Who is in training, and how long a supervisor has to read what they write. Uses {@code people}; no pages. */
@NullMarked
package org.nightpost.people.training;

import org.jspecify.annotations.NullMarked;
