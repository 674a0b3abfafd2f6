package org.nightpost.supervision.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.supervision.agenda.Agendas;
import org.nightpost.supervision.session.SessionLines;
import org.nightpost.supervision.session.Sessions;
import org.nightpost.web.Pages;

/** A counsellor's own supervision: hours and minutes. */
@Path("/supervision")
@RolesAllowed(Role.Names.COUNSELLOR)
public class OwnLedgerResource {
    @Inject
    Ledgers ledgers;

    @Inject
    Agendas agendas;

    @Inject
    LedgerRows rows;

    @Inject
    Sessions sessions;

    @Inject
    SessionLines lines;

    @Inject
    Actor actor;

    @Inject
    Pages pages;

    @GET
    public Response mine() {
        Ledger ledger = ledgers.of(List.of(actor.person())).get(0);
        return pages.show(
                "supervision/ledger/one",
                new LedgerPage.One(
                        true, agendas.of(List.of(actor.person())), ledger, rows.of(ledger), lines.of(sessions.mine())));
    }

    @GET
    @Path("/ledger.csv")
    public Response file() {
        return rows.file(ledgers.of(List.of(actor.person())));
    }
}
