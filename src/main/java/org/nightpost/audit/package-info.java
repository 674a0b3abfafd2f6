/** The trail: who did what, when, to whose row. Observes events of the features and uses none of them. */
@NullMarked
package org.nightpost.audit;

import org.jspecify.annotations.NullMarked;
