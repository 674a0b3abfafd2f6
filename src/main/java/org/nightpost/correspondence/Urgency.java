package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.risk.RiskWords;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/**
 * What lays a client's letter before others: that they said it is urgent for them, and that words of {@link RiskWords} stand
 * in it. Both are sealed with every letter, so that no row tells where they are set.
 */
@ApplicationScoped
class Urgency {
    private static final System.Logger LOG = System.getLogger(Urgency.class.getName());

    /** Both of one length. */
    private static final String YES = "urgent";

    private static final String NO = "______";

    @Inject
    private ServiceKeys keys;

    Sealed seal(boolean urgent, UUID letter) {
        return keys.sealText(urgent ? YES : NO, binding(letter));
    }

    Sealed sealDraft(boolean urgent, UUID draft) {
        return keys.sealText(urgent ? YES : NO, draftBinding(draft));
    }

    boolean isDraftUrgent(Draft draft) {
        return isSet(draft.urgent(), draft.id(), draftBinding(draft.id()));
    }

    Sealed sealWords(boolean riskWords, UUID letter) {
        return keys.sealText(riskWords ? YES : NO, wordsBinding(letter));
    }

    boolean isUrgent(@Nullable Sealed mark, UUID letter) {
        return isSet(mark, letter, binding(letter));
    }

    boolean hasRiskWords(@Nullable Sealed mark, UUID letter) {
        return isSet(mark, letter, wordsBinding(letter));
    }

    /** What cannot be opened counts as set: it only raises the order. */
    private boolean isSet(@Nullable Sealed mark, UUID row, Binding place) {
        if (mark == null) {
            return false;
        }
        try {
            return keys.openText(mark, place).equals(YES);
        } catch (CannotBeOpened damaged) {
            LOG.log(System.Logger.Level.ERROR, "The mark of letter or draft {0} cannot be opened", row);
            return true;
        }
    }

    @Produces
    UnderServiceKeys marks() {
        return WrapColumn.sealed("letter", "id", "urgent", Urgency::binding);
    }

    @Produces
    UnderServiceKeys draftMarks() {
        return WrapColumn.sealed("draft", "id", "urgent", Urgency::draftBinding);
    }

    private static Binding draftBinding(UUID draft) {
        return Binding.of("draft-urgent").object(draft);
    }

    @Produces
    UnderServiceKeys wordsMarks() {
        return WrapColumn.sealed("letter", "id", "risk_words", Urgency::wordsBinding);
    }

    private static Binding wordsBinding(UUID letter) {
        return Binding.of("letter-risk-words").object(letter);
    }

    private static Binding binding(UUID letter) {
        return Binding.of("letter-urgent").object(letter);
    }
}
