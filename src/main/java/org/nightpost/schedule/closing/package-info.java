/** Where administrators say on which days a service is closed. They see how many promises that moves, and nobody's name. */
@NullMarked
package org.nightpost.schedule.closing;

import org.jspecify.annotations.NullMarked;
