package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Maria has invited Ada and written to her; Ada comes. */
class HandoverTest {
    private final ServiceKeys service = ServiceKeys.of(Keysets.generate());
    private final MemoryRows rows = new MemoryRows();
    private final Wraps wraps = new Wraps(rows, service);
    private final List<EpochDue> due = new ArrayList<>();
    private final Handover handover = new Handover(rows, service, wraps, (Consumer<EpochDue>) due::add);

    private final UUID ada = UUID.randomUUID();
    private final UUID maria = UUID.randomUUID();
    private final UUID invitation = UUID.randomUUID();
    private final PrivateKey invitationsKey = PrivateKey.generate();
    private final PrivateKey adasKey = PrivateKey.generate();
    private final PrivateKey mariasKey = PrivateKey.generate();

    private final KeyObject letters = KeyObject.correspondence(UUID.randomUUID());
    private final KeyObject others = KeyObject.correspondence(UUID.randomUUID());
    private final Binding place = Binding.of("letter").in(letters.id()).epoch(1);
    private final Sealed letter;

    HandoverTest() {
        wraps.register(Holder.invitation(invitation), invitationsKey.publicKey());
        wraps.register(Holder.person(maria), mariasKey.publicKey());
        wraps.register(Holder.person(ada), adasKey.publicKey());
        List<Holder> readers = List.of(Holder.invitation(invitation), Holder.person(maria));
        try (ContentKey key = wraps.create(letters, readers)) {
            letter = key.sealText("Dear Ada", place);
        }
        wraps.create(others, readers).close();
    }

    @Test
    void whatWasWrittenBeforeIsReadableAtOnceAndNoMoreByTheInvitation() throws CannotBeOpened {
        assertEquals(List.of(), handover.toPerson(invitation, invitationsKey, ada));
        assertEquals("Dear Ada", read(ada, adasKey));
        assertEquals("Dear Ada", read(maria, mariasKey));
        assertEquals(List.of(), rows.wrapsOf(Holder.invitation(invitation)));
        assertEquals(List.of(new EpochDue(Holder.invitation(invitation))), due);
    }

    @Test
    void oneDamagedWrapKeepsNoOtherBack() throws CannotBeOpened {
        Wrap wrap = rows.wrap(others, Holder.invitation(invitation));
        Thief.write(wrap, "sealed", Thief.flipped((Sealed) Thief.read(wrap, "sealed"), 40));
        assertEquals(List.of(others), handover.toPerson(invitation, invitationsKey, ada));
        assertEquals("Dear Ada", read(ada, adasKey));
    }

    @Test
    void whatIsDamagedIsKnownBeforeAnythingChanges() {
        assertEquals(List.of(), handover.damaged(invitation, invitationsKey));
        Wrap wrap = rows.wrap(others, Holder.invitation(invitation));
        Thief.write(wrap, "sealed", Thief.flipped((Sealed) Thief.read(wrap, "sealed"), 40));
        assertEquals(List.of(others), handover.damaged(invitation, invitationsKey));
        assertEquals(2, rows.wrapsOf(Holder.invitation(invitation)).size());
    }

    @Test
    void withAnotherPairNothingIsHandedOver() {
        assertEquals(
                2, handover.toPerson(invitation, PrivateKey.generate(), ada).size());
        assertThrows(CannotBeOpened.class, () -> read(ada, adasKey));
    }

    @Test
    void takenBackTheInvitationHoldsNothingAndTheCounsellorStillReads() throws CannotBeOpened {
        handover.takeBack(invitation);
        assertEquals(List.of(), rows.wrapsOf(Holder.invitation(invitation)));
        assertEquals("Dear Ada", read(maria, mariasKey));
    }

    private String read(UUID person, PrivateKey key) throws CannotBeOpened {
        try (KeyRing ring = new KeyRing(rows, service)) {
            ring.unlock(person, key.copy());
            return ring.key(letters, 1).openText(letter, place);
        }
    }
}
