/** The trail: who did what to which row, and when; never content. May use vault and deed. */
@NullMarked
package org.nightpost.audit;

import org.jspecify.annotations.NullMarked;
