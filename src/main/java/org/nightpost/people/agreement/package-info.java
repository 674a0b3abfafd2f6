/** What a service offers its clients, version by version, and what they consented to. */
@NullMarked
package org.nightpost.people.agreement;

import org.jspecify.annotations.NullMarked;
