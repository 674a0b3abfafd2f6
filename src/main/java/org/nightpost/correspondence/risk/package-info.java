/**
 * What is known of the risk in a correspondence: the level that people noted, why, and the words that may speak of danger.
 * Below {@code correspondence}, whose lists it orders; knows correspondences by their ids only.
 */
@NullMarked
package org.nightpost.correspondence.risk;

import org.jspecify.annotations.NullMarked;
