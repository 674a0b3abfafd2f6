/** The made-up service and its people, for trying the portal out. On loopback only; nothing uses it but {@code start}. */
@NullMarked
package org.nightpost.demo;

import org.jspecify.annotations.NullMarked;
