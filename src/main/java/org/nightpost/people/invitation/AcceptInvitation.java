package org.nightpost.people.invitation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.MailAddress;
import org.nightpost.people.People;
import org.nightpost.security.FirstPair;
import org.nightpost.security.LetterKeyOffer;
import org.nightpost.security.OpenAccount;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Handover;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;

/**
 * The person comes: account, pair, all keys of letters that were written before sealed on to it, the link used up. All of
 * it, or nothing; once, however often the form is sent.
 */
@Deed
public class AcceptInvitation {
    private static final System.Logger LOG = System.getLogger(AcceptInvitation.class.getName());

    @Inject
    Invitations invitations;

    @Inject
    ServiceKeys keys;

    @Inject
    OpenAccount accounts;

    @Inject
    LetterKeyOffer letterKey;

    @Inject
    Handover handover;

    @Inject
    People people;

    @Inject
    AddressBook addresses;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    @Inject
    Event<InvitationAccepted> accepted;

    /** What became of it. */
    public enum Result {
        ACCEPTED,
        /** Somebody else has this sign-in name. */
        NAME_TAKEN,
        /** The spoken code is another one, or what the link opens was damaged. */
        WRONG_CODE,
        /** A letter that waits cannot be opened by this link. Nothing was used up: it can be sent again. */
        DAMAGED,
        /** The link was used, withdrawn or replaced meanwhile, or its time is over. */
        GONE
    }

    /**
     * What the person has chosen.
     *
     * @param name a client's new alias; empty keeps what was agreed
     * @param pair made for the person who was invited, before the deed
     * @param code what was told by phone; empty if nothing was
     */
    public record Choice(String signInName, FirstPair pair, String name, String language, String code) {
        /** Says nothing. */
        @Override
        public String toString() {
            return "Choice";
        }
    }

    /** The caller has counted the try of the code. */
    public Result accept(InvitationToken token, Choice choice) {
        Optional<Invitation> open = invitations
                .lock(token)
                .filter(found -> found.state(clock.instant()) == InvitationState.OPEN
                        || found.state(clock.instant()) == InvitationState.SHUT);
        if (open.isEmpty()) {
            return Result.GONE;
        }
        if (accounts.isTaken(choice.signInName())) {
            return Result.NAME_TAKEN;
        }
        Invitation invitation = open.get();
        try (PrivateKey pair = invitation.open(keys, token, choice.code())) {
            if (isDamaged(invitation, pair)) {
                return Result.DAMAGED;
            }
            settle(invitation, pair, choice);
            return Result.ACCEPTED;
        } catch (CannotBeOpened wrong) {
            trail.record("invitation.refused", invitation.id());
            return Result.WRONG_CODE;
        }
    }

    /** Once they have come, nobody could give them what they never held: better a new link, which carries it whole. */
    private boolean isDamaged(Invitation invitation, PrivateKey pair) {
        List<KeyObject> damaged = handover.damaged(invitation.id(), pair);
        for (KeyObject shut : damaged) {
            LOG.log(System.Logger.Level.ERROR, "A key of invitation {0} cannot be opened", invitation.id());
            trail.record("invitation.damaged", shut.id());
        }
        return !damaged.isEmpty();
    }

    private void settle(Invitation invitation, PrivateKey pair, Choice choice) {
        UUID person = invitation.person();
        accounts.open(person, choice.signInName(), choice.pair(), invitation.roles());
        letterKey.owe(person);
        handover.toPerson(invitation.id(), pair, person);
        people.settle(person, choice.name(), choice.language());
        write(person, choice.language());
        invitation.accept();
        accepted.fire(new InvitationAccepted(invitation.id(), person));
    }

    private void write(UUID person, String language) {
        try {
            addresses
                    .find(person)
                    .ifPresent(entry ->
                            addresses.keep(person, new MailAddress(entry.address(), language, entry.discreet())));
        } catch (CannotBeOpened damaged) {
            LOG.log(System.Logger.Level.ERROR, "The address of person {0} cannot be opened", person);
        }
    }
}
