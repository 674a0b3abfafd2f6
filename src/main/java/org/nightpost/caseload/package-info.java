/**
 * Lists of correspondences by their facts: a counsellor's own, and a supervisor's table of counsellors. Uses {@code
 * correspondence}'s queries and {@code people}; opens no letter.
 */
@NullMarked
package org.nightpost.caseload;

import org.jspecify.annotations.NullMarked;
