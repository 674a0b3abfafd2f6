/**
 * Promises: by when a letter will be answered, and whether that was kept. Knows correspondences and letters by their
 * ids only; what it needs is handed in, and it never asks back.
 */
@NullMarked
package org.nightpost.schedule;

import org.jspecify.annotations.NullMarked;
