/**
 * Tells people by mail that something is new, and nothing else: the address book, the outbox and the postman. The only
 * place that may use mail. May use audit, vault and deed.
 */
@NullMarked
package org.nightpost.notice;

import org.jspecify.annotations.NullMarked;
