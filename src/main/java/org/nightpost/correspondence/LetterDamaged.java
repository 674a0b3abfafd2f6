package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/**
 * Something did not open. Fired each time it is tried.
 *
 * @param kind {@code letter}, {@code draft}, {@code answer} or {@code note}
 * @param subject the row: the letter, the draft, the answer's prompt, or the case note
 * @param keyHeld false if the reader holds no key for it, so that it may well be whole
 */
public record LetterDamaged(String kind, UUID subject, CorrespondenceId correspondence, boolean keyHeld)
        implements Audited {
    @Override
    public String deed() {
        return keyHeld ? kind + ".damaged" : kind + ".keyMissing";
    }
}
