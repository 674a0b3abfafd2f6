/**
 * People's words made safe and stable: the only place where markup is parsed, cleaned and written. May use the OWASP
 * sanitiser, commonmark-java and JTE's content type; uses no other package of Nightpost.
 */
@NullMarked
package org.nightpost.html;

import org.jspecify.annotations.NullMarked;
