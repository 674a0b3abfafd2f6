package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is a member is asked of the keys. */
class GroupMembersTest {
    private final MemoryRows rows = new MemoryRows();
    private final ServiceKeys service = FreshKeys.service();
    private final Wraps wraps = new Wraps(rows, service);
    private final GroupKeys keys = new GroupKeys(rows, service, wraps);
    private final Withdrawal withdrawal = new Withdrawal(rows, wraps, event -> {});

    private final UUID team = UUID.randomUUID();
    private final UUID samira = UUID.randomUUID();
    private final UUID noor = UUID.randomUUID();
    private final PrivateKey noorsKey = PrivateKey.generate();

    @BeforeEach
    void foundTheTeam() {
        wraps.register(Holder.person(samira), PrivateKey.generate().publicKey());
        wraps.register(Holder.person(noor), noorsKey.publicKey());
        wraps.createGroup(team, List.of(Holder.person(samira), Holder.person(noor)))
                .close();
    }

    @Test
    void whoeverHoldsTheNewestPairOfTheGroupIsAMember() {
        assertEquals(Set.of(samira, noor), keys.whoOpenAllOf(team));
        withdrawal.leaveGroup(team, samira);
        assertEquals(Set.of(noor), keys.whoOpenAllOf(team));
    }

    @Test
    void whoForgotTheirPasswordIsNoneUntilItIsGivenBack() {
        wraps.register(Holder.person(samira), PrivateKey.generate().publicKey());
        assertEquals(Set.of(noor), keys.whoOpenAllOf(team));
    }

    @Test
    void whoLacksAnEarlierPairToWhichLettersAreSealedIsNone() throws CannotBeOpened {
        UUID letters = UUID.randomUUID();
        wraps.create(KeyObject.correspondence(letters), List.of(Holder.group(team)))
                .close();
        withdrawal.leaveGroup(team, samira);
        try (KeyRing ring = new KeyRing(rows, service)) {
            ring.unlock(noor, noorsKey.copy());
            wraps.shareGroup(ring.groupKey(team, 2), team, 2, Holder.person(samira));
            assertEquals(Set.of(noor), keys.whoOpenAllOf(team));
            wraps.shareGroup(ring.groupKey(team, 1), team, 1, Holder.person(samira));
        }
        assertEquals(Set.of(samira, noor), keys.whoOpenAllOf(team));
    }

    @Test
    void aGroupWithoutAPairHasNobody() {
        assertEquals(Set.of(), keys.whoOpenAllOf(UUID.randomUUID()));
    }
}
