/** Whole stories in a real browser. They run on H2, and on PostgreSQL too under the profile {@code matrix}. */
package org.nightpost.journey;
