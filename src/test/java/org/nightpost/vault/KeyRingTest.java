package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private final ServiceKeys service = ServiceKeys.of(Keysets.generate());
    private final MemoryRows rows = new MemoryRows();
    private final Wraps wraps = new Wraps(rows, service);
    private final KeyRing ring = new KeyRing(rows, service);

    private final UUID maria = UUID.randomUUID();
    private final UUID samira = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final PrivateKey mariasKey = PrivateKey.generate();
    private final PrivateKey samirasKey = PrivateKey.generate();
    private final List<KeyObject> caseload = new ArrayList<>();

    @BeforeEach
    void aCaseloadOfForty() {
        wraps.register(Holder.person(maria), mariasKey.publicKey());
        wraps.register(Holder.person(samira), samirasKey.publicKey());
        wraps.createGroup(team, List.of(Holder.person(samira))).close();
        for (int i = 0; i < 40; i++) {
            KeyObject letters = KeyObject.correspondence(UUID.randomUUID());
            wraps.create(letters, List.of(Holder.person(maria), Holder.group(team)))
                    .close();
            caseload.add(letters);
        }
        rows.queries = 0;
    }

    @Test
    void aWholeListCostsTwoQueries() throws CannotBeOpened {
        ring.unlock(samira, samirasKey);
        ring.prefetch(caseload);
        ring.prefetch(caseload);
        for (KeyObject letters : caseload) {
            ring.key(letters, 1);
        }
        assertEquals(2, rows.queries);
    }

    @Test
    void oneKeyCostsTwoQueriesAndTheSecondTimeNone() throws CannotBeOpened {
        ring.unlock(maria, mariasKey);
        ContentKey key = ring.key(caseload.get(0), 1);
        assertSame(key, ring.key(caseload.get(0), 1));
        assertEquals(2, rows.queries);
        ring.key(caseload.get(1), 1);
        assertEquals(3, rows.queries);
    }

    @Test
    void whatIsMissingIsNotAskedForAgain() {
        ring.unlock(maria, mariasKey);
        KeyObject strangers = KeyObject.correspondence(UUID.randomUUID());
        ring.prefetch(List.of(strangers));
        for (int i = 0; i < 5; i++) {
            assertThrows(CannotBeOpened.class, () -> ring.key(strangers, 1));
        }
        assertEquals(2, rows.queries);
    }

    @Test
    void oneDamagedWrapLeavesTheOthersOpen() throws CannotBeOpened {
        Wrap damaged = rows.wrap(caseload.get(0), Holder.person(maria));
        Thief.write(damaged, "sealed", Sealed.of(new byte[] {3, 1, 2}));
        ring.unlock(maria, mariasKey);
        ring.prefetch(caseload);
        assertThrows(CannotBeOpened.class, () -> ring.key(caseload.get(0), 1));
        ring.key(caseload.get(1), 1);
    }

    @Test
    void whereTheOwnWrapIsDamagedTheGroupsOpens() throws CannotBeOpened {
        try (KeyRing first = new KeyRing(rows, service)) {
            first.unlock(maria, mariasKey.copy());
            wraps.share(first.key(caseload.get(0), 1), caseload.get(0), 1, Holder.person(samira));
        }
        Thief.write(rows.wrap(caseload.get(0), Holder.person(samira)), "sealed", Sealed.of(new byte[0]));
        ring.unlock(samira, samirasKey);
        ring.key(caseload.get(0), 1);
    }

    @Test
    void withNobodySignedInNothingOpens() {
        assertFalse(ring.isUnlocked());
        ring.prefetch(caseload);
        assertThrows(CannotBeOpened.class, () -> ring.key(caseload.get(0), 1));
        assertThrows(CannotBeOpened.class, () -> ring.groupKey(team, 1));
    }

    @Test
    void afterTheResponseEveryKeyIsClosed() throws CannotBeOpened {
        ring.unlock(samira, samirasKey);
        ContentKey key = ring.key(caseload.get(0), 1);
        PrivateKey teams = ring.groupKey(team, 1);
        ring.close();
        ring.close();
        assertFalse(ring.isUnlocked());
        assertThrows(IllegalStateException.class, key::secretBytes);
        assertThrows(IllegalStateException.class, teams::secretBytes);
        assertThrows(IllegalStateException.class, samirasKey::publicKey);
        assertThrows(CannotBeOpened.class, () -> ring.key(caseload.get(0), 1));
    }

    @Test
    void whoSignsInNextFindsNothingOfTheOneBefore() throws CannotBeOpened {
        ring.unlock(maria, mariasKey);
        ContentKey key = ring.key(caseload.get(0), 1);
        UUID stranger = UUID.randomUUID();
        ring.unlock(stranger, PrivateKey.generate());
        assertTrue(ring.isUnlocked());
        assertThrows(IllegalStateException.class, key::secretBytes);
        assertThrows(CannotBeOpened.class, () -> ring.key(caseload.get(0), 1));
    }

    @Test
    void aGroupsPairThatSomebodyElsePutThereOpensNothing() {
        Wrap wrap = rows.wrap(KeyObject.group(team), Holder.person(samira));
        Thief.write(wrap, "holderId", maria);
        rows.wraps.removeIf(other -> other.holder().equals(Holder.person(maria)) && other != wrap);
        ring.unlock(maria, mariasKey);
        assertThrows(CannotBeOpened.class, () -> ring.groupKey(team, 1));
        assertThrows(CannotBeOpened.class, () -> ring.key(caseload.get(0), 1));
    }
}
