/**
 * The administrator's pages: people, services, teams. An administrator holds no key, and no page here leads to a letter, a
 * draft, an answer, a note or a client's name. Uses {@code people} and below.
 */
@NullMarked
package org.nightpost.people.administration;

import org.jspecify.annotations.NullMarked;
