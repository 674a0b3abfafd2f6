/** The pages behind a link, and the administrators' pages of invitations. Uses {@code people.invitation} and below. */
@NullMarked
package org.nightpost.people.invitation.page;

import org.jspecify.annotations.NullMarked;
