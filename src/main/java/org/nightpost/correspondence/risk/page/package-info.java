/**
 * Where counsellors, covers and supervisors note a risk and read what was noted; and where supervisors are told to look. Uses
 * {@code correspondence} and its staff keys.
 */
@NullMarked
package org.nightpost.correspondence.risk.page;

import org.jspecify.annotations.NullMarked;
