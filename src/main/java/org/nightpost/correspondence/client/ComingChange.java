package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.nightpost.correspondence.Changes;

/** Who is to answer a client from some day on, in the client's words. */
@ApplicationScoped
public class ComingChange {
    @Inject
    private Changes changes;

    @Inject
    private Company company;

    @Inject
    private Phrases phrases;

    /**
     * Somebody who was proposed.
     *
     * @param to ready to stand inside a sentence
     * @param from who answers until then, the same way
     * @param day from which on, in words
     */
    public record Proposed(UUID correspondence, String path, String to, String from, String day) {}

    /** Two statements, and two more for each. A client has one, seldom two. */
    List<Proposed> mine() {
        return changes.proposedToMe().stream()
                .map(one -> new Proposed(
                        one.here().id().value(),
                        "/handover/" + one.id(),
                        company.name(one.to()),
                        company.name(one.from()),
                        phrases.day(one.decideBy())))
                .toList();
    }
}
