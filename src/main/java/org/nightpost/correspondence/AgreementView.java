package org.nightpost.correspondence;

import java.util.List;
import java.util.Optional;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.people.agreement.Consents;

/**
 * What one client and the service agree on.
 *
 * @param offered what the service offers now
 * @param versions every one there was, the first first
 * @param consents what the client agreed to, the first first
 * @param round the agreement that is to be read: 1 for the first, one more for each that was offered after it
 * @param due whether it has to be agreed to before the client's next letter is sent
 */
public record AgreementView(
        CorrespondenceFacts correspondence,
        Agreement offered,
        List<Agreements.Published> versions,
        List<Consents.Given> consents,
        int round,
        boolean due) {
    /** What the client agreed to last; empty if to nothing. */
    public Optional<Agreement> agreed() {
        return consents.isEmpty()
                ? Optional.empty()
                : version(consents.get(consents.size() - 1).version());
    }

    private Optional<Agreement> version(int number) {
        return versions.stream()
                .map(Agreements.Published::terms)
                .filter(terms -> terms.version() == number)
                .findFirst();
    }
}
