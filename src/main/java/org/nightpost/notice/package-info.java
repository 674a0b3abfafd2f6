/** Mails that say nothing: an outbox and its postman. Observes events of the features and uses none of them. */
@NullMarked
package org.nightpost.notice;

import org.jspecify.annotations.NullMarked;
