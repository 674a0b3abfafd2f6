/** How the last weeks of a supervisor's teams went, in charts with a table beside each. Counts, and nothing that was written. */
@NullMarked
package org.nightpost.caseload.trend;

import org.jspecify.annotations.NullMarked;
