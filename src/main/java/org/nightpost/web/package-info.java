/**
 * The platform under all pages: the JAX-RS application, forms and their tokens, languages, headers, error pages. Uses
 * {@code vault}, {@code html} and {@code deed}, and knows nothing of letters or people.
 */
@NullMarked
package org.nightpost.web;

import org.jspecify.annotations.NullMarked;
