/**
 * The pages on which a client reads, answers and writes letters. Uses the doors and deeds of {@code correspondence},
 * and {@code people} for names and reply days; nothing uses it.
 */
@NullMarked
package org.nightpost.correspondence.client;

import org.jspecify.annotations.NullMarked;
