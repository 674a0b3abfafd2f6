/**
 * Key groups: the supervisors of a team, and the pathfinders. Who is to join one is proposed; only a member, who holds the
 * group's key, can give it. Uses {@code people} and below.
 */
@NullMarked
package org.nightpost.people.group;

import org.jspecify.annotations.NullMarked;
