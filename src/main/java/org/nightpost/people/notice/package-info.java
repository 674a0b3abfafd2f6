/**
 * The pages on which people say whether, where and how they are told that something is new. Uses {@code notice}, {@code
 * security} and profiles; knows nothing of letters.
 */
@NullMarked
package org.nightpost.people.notice;

import org.jspecify.annotations.NullMarked;
