package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada writes to Maria; Samira and Noor supervise. One after the other leaves. */
class EpochsTest {
    private final ServiceKeys service = ServiceKeys.of(Keysets.generate());
    private final MemoryRows rows = new MemoryRows();
    private final Wraps wraps = new Wraps(rows, service);
    private final List<Holder> due = new ArrayList<>();
    private final Withdrawal withdrawal = new Withdrawal(rows, wraps, event -> due.add(event.holder()));

    private final UUID ada = UUID.randomUUID();
    private final UUID maria = UUID.randomUUID();
    private final UUID samira = UUID.randomUUID();
    private final UUID noor = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final PrivateKey adasKey = PrivateKey.generate();
    private final PrivateKey mariasKey = PrivateKey.generate();
    private final PrivateKey samirasKey = PrivateKey.generate();
    private final PrivateKey noorsKey = PrivateKey.generate();

    private final KeyObject letters = KeyObject.correspondence(UUID.randomUUID());
    private final KeyObject staff = KeyObject.staff(letters.id());

    @BeforeEach
    void everybodyIsThere() {
        wraps.register(Holder.person(ada), adasKey.publicKey());
        wraps.register(Holder.person(maria), mariasKey.publicKey());
        wraps.register(Holder.person(samira), samirasKey.publicKey());
        wraps.register(Holder.person(noor), noorsKey.publicKey());
        wraps.createGroup(team, List.of(Holder.person(samira), Holder.person(noor)))
                .close();
        wraps.create(letters, List.of(Holder.person(ada), Holder.person(maria), Holder.group(team)))
                .close();
        wraps.create(staff, List.of(Holder.person(maria), Holder.group(team))).close();
    }

    @Test
    void whoLeftOpensNothingThatIsWrittenLaterAndTheOthersOpenEverything() {
        withdrawal.takeAll(maria);
        renew(1);
        for (int epoch : List.of(1, 2)) {
            assertTrue(opens(ada, adasKey, letters, epoch));
            assertTrue(opens(samira, samirasKey, letters, epoch));
            assertTrue(opens(noor, noorsKey, staff, epoch));
            assertFalse(opens(maria, mariasKey, letters, epoch));
            assertFalse(opens(maria, mariasKey, staff, epoch));
        }
        assertFalse(opens(ada, adasKey, staff, 2));
    }

    @Test
    void theLockIsAskedForBeforeAnythingIsTaken() {
        Withdrawal watched = new Withdrawal(rows, wraps, event -> {
            due.add(event.holder());
            assertTrue(opens(samira, samirasKey, letters, 1));
        });
        watched.takeAll(samira);
        assertEquals(List.of(Holder.group(team), Holder.person(samira)), due);
        assertFalse(opens(samira, samirasKey, letters, 1));
    }

    @Test
    void aKeyThatAWriterSealedToThemAMomentBeforeGoesToo() {
        Withdrawal raced = new Withdrawal(rows, wraps, event -> renew(1));
        raced.takeAll(maria);
        assertFalse(opens(maria, mariasKey, letters, 2));
        assertTrue(opens(noor, noorsKey, letters, 2));
    }

    @Test
    void aSupervisorWhoLeftHoldsNoPairOfTheGroupAndTheNextKeyIsSealedToItsNewPair() {
        withdrawal.takeAll(samira);
        renew(1);
        assertFalse(opens(samira, samirasKey, letters, 1));
        assertFalse(opens(samira, samirasKey, letters, 2));
        assertTrue(opens(noor, noorsKey, letters, 1));
        assertTrue(opens(noor, noorsKey, letters, 2));
        assertTrue(rows.wraps(List.of(letters), List.of(Holder.group(team))).stream()
                .anyMatch(wrap -> wrap.epoch() == 2 && wrap.keyVersion() == 2));
    }

    @Test
    void evenWithTheOldPairInHandTheNextKeyStaysShut() throws CannotBeOpened {
        try (KeyRing ring = ring(samira, samirasKey)) {
            PrivateKey kept = ring.groupKey(team, 1).copy();
            withdrawal.leaveGroup(team, samira);
            renew(1);
            for (Wrap wrap : rows.wrapsOf(letters)) {
                if (wrap.epoch() == 2) {
                    assertThrows(CannotBeOpened.class, () -> wrap.open(service, kept));
                    assertThrows(CannotBeOpened.class, () -> wrap.open(service, samirasKey));
                }
            }
        }
    }

    @Test
    void theLastStaffWrapIsNeverTaken() {
        withdrawal.takeAll(samira);
        Withdrawal.Held counsellors = withdrawal.takeAll(maria);
        assertEquals(Set.of(), counsellors.last());
        Withdrawal.Held last = withdrawal.takeAll(noor);
        assertEquals(Set.of(KeyObject.group(team)), last.last());
        assertFalse(withdrawal.leaveGroup(team, noor));
        assertTrue(opens(noor, noorsKey, letters, 1));
    }

    @Test
    void theSoleSupervisorMayLeaveWhileCounsellorsHoldEverything() {
        withdrawal.takeAll(samira);
        assertTrue(withdrawal.leaveGroup(team, noor));
        renew(1);
        assertTrue(opens(maria, mariasKey, letters, 1));
        assertTrue(opens(maria, mariasKey, letters, 2));
        assertEquals(
                Set.of(letters, staff),
                withdrawal.held(maria).last(),
                "the client's wrap and an empty group save nothing");
        assertFalse(withdrawal.take(letters, Holder.person(maria)));
    }

    @Test
    void aPairWhosePasswordIsForgottenCountsForNobody() {
        withdrawal.takeAll(samira);
        wraps.register(Holder.person(maria), PrivateKey.generate().publicKey());
        assertFalse(withdrawal.leaveGroup(team, noor));
    }

    @Test
    void aNewPairThatNobodyConfirmedGetsNoNewKey() {
        PrivateKey unconfirmed = PrivateKey.generate();
        wraps.register(Holder.person(ada), unconfirmed.publicKey());
        renew(1);
        assertFalse(opens(ada, unconfirmed, letters, 2));
        assertTrue(opens(ada, adasKey, letters, 2));
    }

    @Test
    void anEpochBeginsOnce() {
        renew(1);
        assertThrows(IllegalStateException.class, () -> renew(1));
        assertDoesNotThrow(() -> renew(2));
        assertThrows(IllegalArgumentException.class, () -> wraps.renew(KeyObject.own(ada), 1));
    }

    @Test
    void noNewKeyGoesToAPublicKeyThatSomebodyPutThere() {
        int before = rows.wraps.size();
        HolderKey marias = rows.newestKeys(List.of(Holder.person(maria))).get(0);
        Thief.write(marias, "publicKey", PrivateKey.generate().publicKey().bytes());
        assertThrows(HolderRefused.class, () -> wraps.renew(letters, 1));
        assertEquals(before, rows.wraps.size());
    }

    @Test
    void aGroupThatNobodyIsLeftInIsFoundedAnewByItsNextFirstMember() {
        withdrawal.leaveGroup(team, samira);
        withdrawal.leaveGroup(team, noor);
        wraps.createGroup(team, List.of(Holder.person(noor))).close();
        renew(1);
        assertFalse(opens(noor, noorsKey, letters, 1));
        assertTrue(opens(noor, noorsKey, letters, 2));
    }

    @Test
    void theRingForgetsAKeyWhoseWrapsWereUndone() throws CannotBeOpened {
        try (KeyRing ring = ring(ada, adasKey)) {
            ring.keep(letters, 2, wraps.renew(letters, 1));
            assertDoesNotThrow(() -> ring.key(letters, 2));
            ring.forget(letters);
            rows.wraps.removeIf(wrap -> wrap.epoch() == 2);
            assertThrows(CannotBeOpened.class, () -> ring.key(letters, 2));
            assertDoesNotThrow(() -> ring.key(letters, 1));
        }
    }

    private void renew(int epoch) {
        wraps.renew(staff, epoch).close();
        wraps.renew(letters, epoch).close();
    }

    private boolean opens(UUID person, PrivateKey key, KeyObject object, int epoch) {
        try (KeyRing ring = ring(person, key)) {
            ring.key(object, epoch);
            return true;
        } catch (CannotBeOpened shut) {
            return false;
        }
    }

    private KeyRing ring(UUID person, PrivateKey key) {
        KeyRing ring = new KeyRing(rows, service);
        ring.unlock(person, key.copy());
        return ring;
    }
}
