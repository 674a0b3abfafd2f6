/**
 * Snippets: words that a counsellor or a team uses again, with fields to fill in. Uses {@code html} for their markup,
 * {@code vault} for the service's key and {@code people} for teams.
 */
@NullMarked
package org.nightpost.correspondence.snippet;

import org.jspecify.annotations.NullMarked;
