package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.security.factor.FactorChanged;
import org.nightpost.security.factor.SecondFactors;
import org.nightpost.security.terms.TermsOfPortal;

/** What people have to do before any page opens to them. Part of the caller's transaction, if there is one. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RequiredActions {
    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    TermsOfPortal terms;

    /**
     * Asks it of this person from their next sign-in on; asking twice is asking once. Sessions that are open stay as they
     * are: who must not go on meanwhile has them ended.
     */
    public void require(UUID person, RequiredAction action) {
        if (!of(person).contains(action)) {
            accounts.require(person, action);
        }
    }

    /** It is done; the session goes on by itself with the next request. Nothing happens if nobody had asked. */
    public void done(UUID person, RequiredAction action) {
        accounts.noLongerRequire(person, action);
    }

    /** What is still to do, in order; mostly nothing. New terms are asked of everybody without a row for each. */
    public List<RequiredAction> of(UUID person) {
        List<RequiredAction> actions = accounts.required(person);
        return terms.isDue(person)
                ? Stream.concat(actions.stream(), Stream.of(RequiredAction.READ_TERMS))
                        .sorted()
                        .toList()
                : actions;
    }

    /**
     * In the transaction that set the factor up: a person must not be held up for what they have done.
     * Spare codes belong to it, so that whoever loses their phone has not lost their letters.
     */
    void onFactor(@Observes FactorChanged change) {
        UUID person = change.personToNotify();
        boolean on = factors.isOn(person);
        if (on) {
            done(person, RequiredAction.SET_UP_FACTOR);
        }
        if (!on || factors.hasSpareCodes(person)) {
            done(person, RequiredAction.SPARE_CODES);
        } else if (change.isAdded()) {
            require(person, RequiredAction.SPARE_CODES);
        }
    }
}
