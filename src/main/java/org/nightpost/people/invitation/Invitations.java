package org.nightpost.people.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** All queries about invitations, and the door through which pages look at them. */
@ApplicationScoped
public class Invitations {
    /** What fits on a page that one reads; older ones are history. */
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager database;

    @Inject
    PortalClock clock;

    @Inject
    Actor actor;

    /** The invitations of staff, the newest first. For administrators: the caller asks who it is. */
    public List<InvitationView> ofStaff() {
        return views(database.createQuery(
                "select i from Invitation i where i.grants <> 'CLIENT' order by i.madeAt desc", Invitation.class));
    }

    /** Those of clients whom the person behind the request has invited or is to write to, the newest first. */
    public List<InvitationView> ofMyClients() {
        return views(database.createQuery(
                        "select i from Invitation i where i.grants = 'CLIENT'"
                                + " and (i.invitedBy = :me or i.responsible = :me) order by i.madeAt desc",
                        Invitation.class)
                .setParameter("me", actor.person()));
    }

    /** This invitation, if it is one of the person's behind the request; for anybody else it does not exist. */
    public Optional<InvitationView> mine(UUID id) {
        return find(id).filter(found -> found.isSeenBy(actor)).map(found -> found.view(clock.instant()));
    }

    /** From now on this counsellor holds the keys of this client's letters, and can send a link again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void nowAnsweredBy(UUID counsellor, UUID client) {
        database.createQuery("update Invitation i set i.responsible = :counsellor where i.person = :client"
                        + " and i.grants = 'CLIENT'")
                .setParameter("counsellor", counsellor)
                .setParameter("client", client)
                .executeUpdate();
    }

    /** Those of this person that were not accepted. */
    List<Invitation> unused(UUID person) {
        return database.createQuery(
                        "select i from Invitation i where i.person = :person and i.state = :open", Invitation.class)
                .setParameter("person", person)
                .setParameter("open", InvitationState.OPEN)
                .getResultList();
    }

    /** Whether this person was invited and has not come yet. */
    public boolean isWaiting(UUID person) {
        return database.createQuery(
                                "select count(i) from Invitation i where i.person = :person and i.state <> :accepted",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("accepted", InvitationState.ACCEPTED)
                        .getSingleResult()
                > 0;
    }

    /** The invitation that this link belongs to. */
    public Optional<InvitationView> of(InvitationToken token) {
        return byLink(token).getResultStream().findFirst().map(found -> found.view(clock.instant()));
    }

    /** The same, with its lock until the deed ends. */
    Optional<Invitation> lock(InvitationToken token) {
        return byLink(token)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<Invitation> lock(UUID id) {
        @Nullable Invitation found = database.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(found);
    }

    Optional<Invitation> find(UUID id) {
        return Optional.ofNullable(database.find(Invitation.class, id));
    }

    void add(Invitation invitation) {
        // The row refers to the person by an id only, and EclipseLink would not know which goes first.
        database.flush();
        database.persist(invitation);
    }

    private TypedQuery<Invitation> byLink(InvitationToken token) {
        return database.createQuery("select i from Invitation i where i.linkHash = :hash", Invitation.class)
                .setParameter("hash", token.hash());
    }

    private List<InvitationView> views(TypedQuery<Invitation> query) {
        return query.setMaxResults(MOST).getResultList().stream()
                .map(found -> found.view(clock.instant()))
                .toList();
    }
}
