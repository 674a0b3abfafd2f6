/** How clients come in: who invites them, and the correspondence that waits for them. Uses {@code correspondence} and below. */
@NullMarked
package org.nightpost.intake;

import org.jspecify.annotations.NullMarked;
