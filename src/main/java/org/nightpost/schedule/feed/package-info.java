/** A counsellor's own blocks as an iCalendar: under a private address that can be taken back, and as files. */
@NullMarked
package org.nightpost.schedule.feed;

import org.jspecify.annotations.NullMarked;
