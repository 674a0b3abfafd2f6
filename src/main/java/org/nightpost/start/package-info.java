/** How the portal starts, or refuses to in one clear sentence. Stands above everything; nothing uses it. */
@NullMarked
package org.nightpost.start;

import org.jspecify.annotations.NullMarked;
