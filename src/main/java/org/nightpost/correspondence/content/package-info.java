/**
 * What stands in a letter and in an answer: parts, the rules for sending them, and the form in which they are stored.
 * Values only; nothing here knows a row, a key or a person. Uses {@code html}.
 */
@NullMarked
package org.nightpost.correspondence.content;

import org.jspecify.annotations.NullMarked;
