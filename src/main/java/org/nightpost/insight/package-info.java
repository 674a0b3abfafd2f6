/**
 * What the portal tells about itself: the trail for those who may see it, mails that did not arrive, and the state of the
 * system in words. Uses {@code correspondence}, {@code people}, {@code security}, {@code notice} and {@code audit}; opens
 * no letter.
 */
@NullMarked
package org.nightpost.insight;

import org.jspecify.annotations.NullMarked;
