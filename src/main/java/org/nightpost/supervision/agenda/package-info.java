/**
 * What there is to talk about in supervision, gathered from what the portal knows without opening a letter: promises, what
 * counsellors bring, side notes.
 */
@NullMarked
package org.nightpost.supervision.agenda;

import org.jspecify.annotations.NullMarked;
