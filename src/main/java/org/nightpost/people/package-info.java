/**
 * Profiles of clients and staff, services, teams. Names of clients are sealed under the service key; names of staff and
 * texts of services are public. Uses {@code security} and below.
 */
@NullMarked
package org.nightpost.people;

import org.jspecify.annotations.NullMarked;
