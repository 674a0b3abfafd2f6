/** The pages on which counsellors keep their week: blocks, single times of them, and what a change does to promises. */
@NullMarked
package org.nightpost.schedule.week;

import org.jspecify.annotations.NullMarked;
