/**
 * The terms of the portal: what they say, version by version, and who agreed to which. It knows people by their ids and
 * nothing of sessions; {@code security} asks it whether somebody has to read them first.
 */
@NullMarked
package org.nightpost.security.terms;

import org.jspecify.annotations.NullMarked;
