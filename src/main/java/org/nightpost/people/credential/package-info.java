/** How clients can check who somebody of staff is: qualification, register, number. Uses {@code people}'s neighbours below. */
@NullMarked
package org.nightpost.people.credential;

import org.jspecify.annotations.NullMarked;
