/** How long counsellors take for a letter, so that blocks are not promised to more than fit. Minutes, never words. */
@NullMarked
package org.nightpost.schedule.pace;

import org.jspecify.annotations.NullMarked;
