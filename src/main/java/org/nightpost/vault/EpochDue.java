package org.nightpost.vault;

/**
 * Fired inside a transaction to say: this holder is about to lose what they hold, or somebody else held it for a while, so
 * what is written from now on wants a new key. Everything sealed to the holder is locked until the transaction ends and
 * marked; the next one who writes there makes the key. Fire it before you take a wrap away: the locks are what keeps a writer
 * from sealing the next key to the holder meanwhile.
 *
 * @param holder whose correspondences are meant: those that are sealed to them
 */
public record EpochDue(Holder holder) {}
