package org.nightpost.people.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.InvitationLock;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/**
 * One person who was invited. The link's secret opens the private half of the invitation's pair, to which letters are
 * sealed until the person has a pair of their own; then, or when it is withdrawn, the locked half is emptied, so that no
 * state that somebody writes back opens anything again.
 */
@Entity
@Table(name = "people_invitation")
class Invitation {
    /** Staff are expected; a link that lies about gives rights over other people's letters one day. */
    static final Duration FOR_STAFF = Duration.ofDays(7);

    /** A client who hesitates must not find the door shut: two weekends lie in it. */
    static final Duration FOR_CLIENTS = Duration.ofDays(14);

    /** Of a million codes; counted before each check. */
    static final int MOST_TRIES = 5;

    private static final Sealed NOTHING = Sealed.of(new byte[0]);

    @Id
    private UUID id;

    @Column
    private UUID person;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column
    private UUID responsible;

    @Column
    private String grants;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "valid_until")
    private Instant until;

    @Column
    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Column(name = "link_hash")
    private byte[] linkHash;

    @Column
    private Sealed locked;

    @Column
    private boolean spoken;

    @Column
    private int tries;

    @Column(name = "by_mail")
    private boolean byMail;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Invitation() {}

    Invitation(Guest guest, UUID invitedBy, Instant now) {
        this.id = guest.invitation();
        this.person = guest.profile().id();
        this.invitedBy = invitedBy;
        this.responsible = guest.responsible();
        this.grants = guest.roles().stream().sorted().map(Role::name).collect(Collectors.joining("+"));
        this.madeAt = now;
        this.until = now;
        this.state = InvitationState.WITHDRAWN;
        this.linkHash = new byte[0];
        this.locked = NOTHING;
    }

    /** From now on this link opens this pair, and no earlier link opens anything. */
    Invited offer(ServiceKeys keys, InvitationToken token, String code, Way way, PrivateKey pair, Instant now) {
        // Whole seconds, because the lock is bound to them.
        until = now.plus(isClients() ? FOR_CLIENTS : FOR_STAFF).truncatedTo(ChronoUnit.SECONDS);
        madeAt = now;
        state = InvitationState.OPEN;
        linkHash = token.hash();
        spoken = way.spoken();
        byMail = way.isMail();
        tries = 0;
        locked = InvitationLock.lock(keys, token.text(), code, place(), pair);
        return new Invited(id, person, token, code, until, byMail);
    }

    /** The private half of the pair; whoever takes it closes it. */
    PrivateKey open(ServiceKeys keys, InvitationToken token, String code) throws CannotBeOpened {
        return InvitationLock.open(keys, token.text(), spoken ? code : "", place(), locked);
    }

    /** @return false if no try is left */
    boolean countTry() {
        tries++;
        return tries <= MOST_TRIES;
    }

    void accept() {
        end(InvitationState.ACCEPTED);
    }

    void withdraw() {
        end(InvitationState.WITHDRAWN);
    }

    private void end(InvitationState end) {
        state = end;
        locked = NOTHING;
    }

    InvitationState state(Instant now) {
        if (state != InvitationState.OPEN) {
            return state;
        }
        if (!now.isBefore(until)) {
            return InvitationState.EXPIRED;
        }
        return tries >= MOST_TRIES ? InvitationState.SHUT : state;
    }

    /** Staff are every administrator's; a client's link is sent again by who holds the keys of their letters. */
    boolean isSentAgainBy(Actor actor) {
        return isClients() ? responsible.equals(actor.person()) : actor.is(Role.ADMINISTRATOR);
    }

    /** Who sees it, and may withdraw it: besides the above, whoever invited the client. */
    boolean isSeenBy(Actor actor) {
        return isSentAgainBy(actor) || (isClients() && invitedBy.equals(actor.person()));
    }

    boolean isClients() {
        return roles().contains(Role.CLIENT);
    }

    boolean isAccepted() {
        return state == InvitationState.ACCEPTED;
    }

    boolean isSpoken() {
        return spoken;
    }

    Set<Role> roles() {
        return Arrays.stream(grants.split("\\+")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    InvitationView view(Instant now) {
        return new InvitationView(
                id,
                person,
                roles(),
                invitedBy,
                responsible,
                madeAt,
                until,
                state(now),
                byMail,
                spoken,
                Math.max(0, MOST_TRIES - tries));
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    private InvitationLock.Place place() {
        return new InvitationLock.Place(id, person, grants, until.getEpochSecond());
    }
}
