/**
 * People come to a team, change it and leave: what an administrator orders, and what only a supervisor can do, who holds the
 * keys. Uses {@code correspondence} and {@code people}; shows no letter.
 */
@NullMarked
package org.nightpost.supervision;

import org.jspecify.annotations.NullMarked;
