package org.nightpost.correspondence.content;

import java.util.UUID;

/**
 * Where words stand: the letter, the part in it (or the prompt whose answer came with it), and the number of the
 * paragraph, from 1.
 */
public record Place(UUID letter, UUID part, int paragraph) {}
