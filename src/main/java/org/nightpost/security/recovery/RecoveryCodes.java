package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.Holder;
import org.nightpost.vault.InvitationLock;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.TypedCode;
import org.nightpost.vault.Wraps;

/**
 * Codes for a person who is known to somebody on the staff and has no mailbox. What that member of staff can open of the
 * person's letters is sealed to the code, so that with it everything is back at once. Who may hand out a code is decided by
 * the caller.
 */
@ApplicationScoped
public class RecoveryCodes {
    @Inject
    Recoveries recoveries;

    @Inject
    Wraps wraps;

    @Inject
    GivingBack giving;

    @Inject
    Passes passes;

    @Inject
    ServiceKeys keys;

    @Inject
    KeyRing ring;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    /**
     * What is handed over.
     *
     * @param text in groups of four, to be shown once
     * @param until it works
     */
    public record Code(String text, Instant until) {
        @Override
        public String toString() {
            return "Code";
        }
    }

    /** Until when a code for this person works that nobody has come with yet. */
    public Optional<Instant> openUntil(UUID person) {
        Instant now = clock.instant();
        return recoveries.openPasses(person).stream()
                .filter(pass -> pass.kind() == RecoveryPass.Kind.CODE)
                .filter(pass -> pass.state(now) == RecoveryPass.State.OPEN)
                .map(RecoveryPass::until)
                .findFirst();
    }

    /** The code of this person leads nowhere any more: it was lost, or given to somebody else. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(UUID person) {
        passes.endCodes(person);
        trail.record("access.codeTakenBack", person);
    }

    /** Makes a code, in the caller's transaction; one that was made before works no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Code make(UUID person) {
        Instant now = clock.instant();
        passes.endAll(person);
        TypedCode code = TypedCode.random(RecoverySecret.CODE);
        byte[] mac = RecoverySecret.macOfCode(keys, person, code.symbols());
        RecoveryPass pass = new RecoveryPass(person, RecoveryPass.Kind.CODE, mac, now);
        Holder holder = Holder.invitation(pass.id());
        try (PrivateKey pair = PrivateKey.generate()) {
            wraps.register(holder, pair.publicKey());
            pass.carry(InvitationLock.lock(keys, code.symbols(), "", pass.place(), pair));
        }
        giving.giveTo(holder, person, ring);
        recoveries.add(pass);
        trail.record("access.codeMade", person);
        return new Code(code.text(), pass.until());
    }
}
