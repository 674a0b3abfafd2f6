package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Samira supervises Maria, who writes with Ada; Kofi is to join the team. */
class GroupKeysTest {
    private final ServiceKeys service = ServiceKeys.of(Keysets.generate());
    private final MemoryRows rows = new MemoryRows();
    private final Wraps wraps = new Wraps(rows, service);
    private final GroupKeys groups = new GroupKeys(rows, service, wraps);
    private final GivingAgain again = new GivingAgain(rows, groups, wraps);

    private final UUID ada = UUID.randomUUID();
    private final UUID maria = UUID.randomUUID();
    private final UUID samira = UUID.randomUUID();
    private final UUID kofi = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final PrivateKey adasKey = PrivateKey.generate();
    private final PrivateKey mariasKey = PrivateKey.generate();
    private final PrivateKey samirasKey = PrivateKey.generate();
    private final PrivateKey kofisKey = PrivateKey.generate();
    private final KeyObject letters = KeyObject.correspondence(UUID.randomUUID());
    private final KeyObject staff = KeyObject.staff(letters.id());

    @BeforeEach
    void everybodyHasAPair() {
        wraps.register(Holder.person(ada), adasKey.publicKey());
        wraps.register(Holder.person(maria), mariasKey.publicKey());
        wraps.register(Holder.person(samira), samirasKey.publicKey());
        wraps.register(Holder.person(kofi), kofisKey.publicKey());
        groups.begin(team, samira);
        List<Holder> readers = List.of(Holder.person(ada), Holder.person(maria), Holder.group(team));
        wraps.create(letters, readers).close();
        wraps.create(staff, List.of(Holder.person(maria), Holder.group(team))).close();
    }

    @Test
    void aMemberGivesEveryVersionTheyHoldAndWhoJoinsReadsFromTheBeginning() throws CannotBeOpened {
        wraps.renewGroup(team);
        wraps.renew(letters, 1).close();
        assertFalse(reads(kofi, kofisKey, letters, 1));
        try (KeyRing ring = ring(samira, samirasKey)) {
            groups.admit(team, kofi, ring);
        }
        assertEquals(Set.of(samira, kofi), groups.standing(team).members());
        assertTrue(reads(kofi, kofisKey, letters, 1));
        assertTrue(reads(kofi, kofisKey, letters, 2));
    }

    @Test
    void whoIsNoMemberGivesNothing() {
        try (KeyRing ring = ring(maria, mariasKey)) {
            assertThrows(CannotBeOpened.class, () -> groups.admit(team, kofi, ring));
        }
        assertEquals(Set.of(samira), groups.standing(team).members());
    }

    @Test
    void aKeyThatSomebodyPutThereIsRefused() {
        UUID mallory = UUID.randomUUID();
        HolderKey forged = new HolderKey(
                ServiceKeys.of(Keysets.generate()),
                Holder.person(mallory),
                1,
                PrivateKey.generate().publicKey());
        rows.add(forged);
        try (KeyRing ring = ring(samira, samirasKey)) {
            assertThrows(HolderRefused.class, () -> groups.admit(team, mallory, ring));
        }
        assertEquals(Set.of(samira), groups.standing(team).members());
    }

    @Test
    void nobodyBeginsAGroupThatHasAMember() {
        assertThrows(IllegalStateException.class, () -> groups.begin(team, kofi));
    }

    @Test
    void whenTheOnlyMemberHasForgottenTheGroupBeginsAnewAndACounsellorGivesAgain() throws CannotBeOpened {
        PrivateKey second = forgets(samira);
        GroupKeys.Standing standing = groups.standing(team);
        assertTrue(standing.isOrphaned() && standing.lost());
        assertEquals(Set.of(team), groups.canGiveAgain(maria, List.of(team)));
        assertEquals(Set.of(), groups.canGiveAgain(kofi, List.of(team)));
        groups.begin(team, samira);
        assertFalse(reads(samira, second, letters, 1));
        try (KeyRing ring = ring(maria, mariasKey)) {
            assertEquals(2, groups.giveAgain(team, ring));
        }
        assertTrue(reads(samira, second, letters, 1) && reads(samira, second, staff, 1));
        assertFalse(groups.standing(team).lost());
        assertEquals(Set.of(), groups.canGiveAgain(maria, List.of(team)));
    }

    @Test
    void whatAnEarlierPairHoldsIsNotLostWhileAMemberOpensIt() {
        wraps.renewGroup(team);
        assertFalse(groups.standing(team).lost());
        assertEquals(Set.of(), groups.canGiveAgain(maria, List.of(team)));
    }

    @Test
    void theClientGivesAgainWhatNobodyElseHoldsAndTheStaffKeyBeginsWithNothing() throws CannotBeOpened {
        assertFalse(again.isOnlyClients(letters.id(), 1, ada));
        forgets(samira);
        assertFalse(again.isOnlyClients(letters.id(), 1, ada));
        PrivateKey second = forgets(maria);
        assertTrue(again.isOnlyClients(letters.id(), 1, ada));
        assertFalse(again.isOnlyClients(letters.id(), 1, maria));
        Set<Holder> holders = Set.of(Holder.person(maria), Holder.group(team));
        try (KeyRing ring = ring(ada, adasKey)) {
            again.give(letters.id(), 1, holders, ring);
        }
        again.beginStaffKey(letters.id(), 2, holders);
        assertTrue(reads(maria, second, letters, 1) && reads(maria, second, staff, 2));
        assertFalse(reads(maria, second, staff, 1));
        assertFalse(reads(ada, adasKey, staff, 2));
        assertFalse(again.isOnlyClients(letters.id(), 1, ada));
    }

    private PrivateKey forgets(UUID person) {
        PrivateKey second = PrivateKey.generate();
        wraps.register(Holder.person(person), second.publicKey());
        return second;
    }

    private boolean reads(UUID person, PrivateKey key, KeyObject object, int epoch) {
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
