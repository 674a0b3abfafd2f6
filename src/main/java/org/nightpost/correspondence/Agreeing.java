package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.people.agreement.Consents;
import org.nightpost.security.Actor;

/**
 * What clients and the service agree on, for either side of a correspondence. For a client whom nobody has recognised there is
 * none: a stranger could agree in their place.
 */
@ApplicationScoped
@Transactional
public class Agreeing {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Agreements agreements;

    @Inject
    private Consents consents;

    @Inject
    private Actor actor;

    /** Of a correspondence of the person behind the request; empty for a stranger. Five statements. */
    public Optional<AgreementView> of(CorrespondenceId id) {
        return correspondences.find(id, actor.person()).map(this::view);
    }

    /** Of all in which the person behind the request is the client, the first begun first. */
    public List<AgreementView> mine() {
        // A client has one correspondence, seldom two: each may cost its own statements.
        return correspondences.ofClient(actor.person()).stream().map(this::view).toList();
    }

    /** Whether the client has to agree before a letter of this side is sent here. */
    boolean isDue(Correspondence here, Side side) {
        return side == Side.CLIENT
                && !consents.of(here.id())
                        .holds(agreements.of(here.facts().service()).version());
    }

    private AgreementView view(Correspondence here) {
        UUID service = here.facts().service();
        List<Agreements.Published> versions =
                agreements.versions(List.of(service)).getOrDefault(service, List.of());
        Consents.History history = consents.of(here.id());
        Agreements.Published newest = versions.get(versions.size() - 1);
        return new AgreementView(
                here.facts(),
                newest.terms(),
                versions,
                history.given(),
                history.offered(),
                !history.holds(newest.terms().version()));
    }
}
