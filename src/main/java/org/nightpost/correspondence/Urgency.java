package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** The mark of a client that a letter is urgent for them. Sealed with every letter, so that no row tells who set it. */
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
        return isUrgent(draft.urgent(), draftBinding(draft.id()), draft.id());
    }

    /** What cannot be opened counts as urgent: it only raises the order. */
    boolean isUrgent(@Nullable Sealed mark, UUID letter) {
        return isUrgent(mark, binding(letter), letter);
    }

    private boolean isUrgent(@Nullable Sealed mark, Binding place, UUID row) {
        if (mark == null) {
            return false;
        }
        try {
            return keys.openText(mark, place).equals(YES);
        } catch (CannotBeOpened damaged) {
            LOG.log(System.Logger.Level.ERROR, "The urgency of letter or draft {0} cannot be opened", row);
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

    private static Binding binding(UUID letter) {
        return Binding.of("letter-urgent").object(letter);
    }
}
