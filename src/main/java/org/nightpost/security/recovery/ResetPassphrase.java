package org.nightpost.security.recovery;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Locks;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.InvitationLock;
import org.nightpost.vault.LetterKey;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.TypedCode;
import org.nightpost.web.Visit;

/** A new passphrase for who comes with a link, with or without their letter key, or with a code. Each works once. */
@Deed
public class ResetPassphrase {
    /** What became of it. */
    public sealed interface Result permits Done, WrongLetterKey, NotNow, Useless {}

    /**
     * The new passphrase opens the account.
     *
     * @param letterKey the new one, to be shown once; empty if none was used
     */
    public record Done(Optional<LetterKey> letterKey) implements Result {}

    /** The letter key is in order and is not the one of this account, or there is none. Nothing was used up. */
    public record WrongLetterKey() implements Result {}

    /** Nobody looked at it: another try in a moment may be right. Nothing was used up. */
    public record NotNow() implements Result {}

    /**
     * The link or code leads nowhere.
     *
     * @param why {@code used}, {@code expired} or {@code unknown}
     */
    public record Useless(String why) implements Result {}

    @Inject
    Recoveries recoveries;

    @Inject
    LetterKeys letterKeys;

    @Inject
    NewPair newPair;

    @Inject
    Locks locks;

    @Inject
    ServiceKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    /** What is known of a link without using it: {@code open}, {@code used}, {@code expired} or {@code unknown}. */
    public String state(String secret) {
        return recoveries
                .pass(RecoverySecret.macsOfLink(keys, secret))
                .map(pass -> pass.state(clock.instant()))
                .orElse(RecoveryPass.State.UNKNOWN)
                .key();
    }

    /**
     * Without the letter key: the account is empty until somebody confirms who this is.
     *
     * @param oldKnown somebody else may know the old passphrase: then it opens nothing any more
     */
    public Result withoutKey(String secret, char[] password, boolean oldKnown) {
        Optional<RecoveryPass> pass = recoveries.lockedPass(RecoverySecret.macsOfLink(keys, secret));
        Optional<Result> useless = useless(pass);
        if (useless.isEmpty()) {
            UUID person = pass.orElseThrow().person();
            newPair.empty(person, password);
            forgetOld(person, oldKnown);
        }
        return useless.orElseGet(() -> new Done(Optional.empty()));
    }

    /** With the letter key: everything is back, and a new letter key takes its place. */
    public Result withKey(String secret, LetterKey letterKey, char[] password, boolean oldKnown) {
        Optional<RecoveryPass> pass = recoveries.lockedPass(RecoverySecret.macsOfLink(keys, secret));
        Optional<Result> useless = useless(pass);
        if (useless.isPresent()) {
            return useless.get();
        }
        UUID person = pass.orElseThrow().person();
        Optional<KeptLetterKey> kept = recoveries.letterKey(person);
        if (kept.isEmpty()) {
            return refused(person);
        }
        int version = kept.get().keyVersion();
        try (PrivateKey key = letterKey.open(keys, person, version, kept.get().sealed())) {
            LetterKey made = open(person, password, key, version);
            forgetOld(person, oldKnown);
            return new Done(Optional.of(made));
        } catch (CannotBeOpened wrong) {
            return refused(person);
        }
    }

    private LetterKey open(UUID person, char[] password, PrivateKey key, int version) {
        trail.record("letterKey.used", person);
        if (locks.of(person).keyVersion() == version) {
            newPair.same(person, password, key, version);
            return letterKeys.make(person, key, version);
        }
        return newPair.relinkedWithKey(person, password, new NewPair.Earlier(key, version));
    }

    private void forgetOld(UUID person, boolean oldKnown) {
        if (oldKnown) {
            recoveries.forgetLocks(person);
            trail.record("passphrase.oldDropped", person);
        }
    }

    private Result refused(UUID person) {
        trail.record("letterKey.refused", person);
        return new WrongLetterKey();
    }

    /** With a code that staff handed over: what they sealed to it is there. */
    public Result withCode(String signInName, TypedCode code, char[] password) {
        Optional<RecoveryPass> pass = locks.personNamed(signInName)
                .flatMap(person -> recoveries.lockedPass(RecoverySecret.macsOfCode(keys, person, code.symbols())));
        Optional<Result> useless = useless(pass);
        if (useless.isPresent()) {
            trail.record("recovery.refused", pass.map(RecoveryPass::person).orElse(Visit.NOBODY));
            return useless.get();
        }
        RecoveryPass open = pass.orElseThrow();
        try (PrivateKey codes = InvitationLock.open(keys, code.symbols(), "", open.place(), open.sealed())) {
            trail.record("recovery.codeUsed", open.person());
            newPair.handedOver(open.person(), password, open.id(), codes);
            return new Done(Optional.empty());
        } catch (CannotBeOpened tampered) {
            return new Useless(RecoveryPass.State.UNKNOWN.key());
        }
    }

    private Optional<Result> useless(Optional<RecoveryPass> pass) {
        RecoveryPass.State state =
                pass.map(found -> found.state(clock.instant())).orElse(RecoveryPass.State.UNKNOWN);
        return state == RecoveryPass.State.OPEN ? Optional.empty() : Optional.of(new Useless(state.key()));
    }
}
