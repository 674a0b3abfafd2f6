/** A supervisor's board: every counsellor and every correspondence of their teams by counts and times. Opens no letter. */
@NullMarked
package org.nightpost.caseload.board;

import org.jspecify.annotations.NullMarked;
