/** Search over one's own caseload: letters are opened and read through in the request that asks, and nothing is kept of it. */
@NullMarked
package org.nightpost.correspondence.search;

import org.jspecify.annotations.NullMarked;
