/**
 * Clinical blocks: the time that counsellors keep for letters, the days on which they are away and on which a service is
 * closed. Knows people and services by their ids.
 */
@NullMarked
package org.nightpost.schedule.block;

import org.jspecify.annotations.NullMarked;
