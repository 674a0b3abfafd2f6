/**
 * Another counsellor: proposed, declined, withdrawn, and wished for by the client. The pages of all who take part. Uses
 * {@code correspondence} and {@code people}; opens no letter.
 */
@NullMarked
package org.nightpost.correspondence.handover;

import org.jspecify.annotations.NullMarked;
