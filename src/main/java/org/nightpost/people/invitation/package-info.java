/**
 * How people come in: invitations by a link that works once, and what becomes of them. Clients are invited by {@code
 * intake}, which gives them a correspondence too. Uses {@code people} and below.
 */
@NullMarked
package org.nightpost.people.invitation;

import org.jspecify.annotations.NullMarked;
