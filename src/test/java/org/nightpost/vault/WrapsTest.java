package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada is a client, Maria her counsellor, Samira and Noor supervise; the team holds the group's pair. */
class WrapsTest {
    private final ServiceKeys service = ServiceKeys.of(Keysets.generate());
    private final MemoryRows rows = new MemoryRows();
    private final Wraps wraps = new Wraps(rows, service);

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
    private final Binding place = Binding.of("letter").in(letters.id()).epoch(1);
    private Sealed letter = Sealed.of(new byte[0]);

    @BeforeEach
    void everybodyIsThere() {
        wraps.register(Holder.person(ada), adasKey.publicKey());
        wraps.register(Holder.person(maria), mariasKey.publicKey());
        wraps.register(Holder.person(samira), samirasKey.publicKey());
        wraps.register(Holder.person(noor), noorsKey.publicKey());
        wraps.createGroup(team, List.of(Holder.person(samira), Holder.person(noor)))
                .close();
        List<Holder> readers = List.of(Holder.person(ada), Holder.person(maria), Holder.group(team));
        try (ContentKey key = wraps.create(letters, readers)) {
            letter = key.sealText("Dear Maria", place);
        }
        wraps.create(staff, List.of(Holder.person(maria), Holder.group(team))).close();
    }

    @Test
    void clientCounsellorAndEverySupervisorOfTheTeamRead() throws CannotBeOpened {
        assertEquals("Dear Maria", read(ada, adasKey));
        assertEquals("Dear Maria", read(maria, mariasKey));
        assertEquals("Dear Maria", read(samira, samirasKey));
        assertEquals("Dear Maria", read(noor, noorsKey));
    }

    @Test
    void anotherClientWithEveryRowOfTheDatabaseOpensNothing() {
        UUID stranger = UUID.randomUUID();
        PrivateKey strangersKey = PrivateKey.generate();
        wraps.register(Holder.person(stranger), strangersKey.publicKey());
        assertThrows(CannotBeOpened.class, () -> read(stranger, strangersKey));
        for (Wrap wrap : rows.wraps) {
            assertThrows(CannotBeOpened.class, () -> wrap.open(service, strangersKey));
            Thief.write(wrap, "holderId", stranger);
            assertThrows(CannotBeOpened.class, () -> wrap.open(service, strangersKey));
        }
        assertThrows(CannotBeOpened.class, () -> read(stranger, strangersKey));
    }

    @Test
    void theClientNeverHoldsTheStaffKey() {
        try (KeyRing ring = ring(ada, adasKey)) {
            assertThrows(CannotBeOpened.class, () -> ring.key(staff, 1));
            Wrap hers = rows.wrap(letters, Holder.person(ada));
            Wrap notHers = rows.wrap(staff, Holder.person(maria));
            Thief.write(hers, "sealed", Thief.read(notHers, "sealed"));
            Thief.write(hers, "objectKind", ObjectKind.STAFF);
            assertThrows(CannotBeOpened.class, () -> hers.open(service, adasKey));
        }
    }

    @Test
    void aWrapOfTheLettersCannotPassForOneOfTheStaffKey() {
        Wrap hers = rows.wrap(letters, Holder.person(ada));
        assertDoesNotThrow(() -> hers.open(service, adasKey));
        Thief.write(hers, "objectKind", ObjectKind.STAFF);
        assertThrows(CannotBeOpened.class, () -> hers.open(service, adasKey));
    }

    @Test
    void oneDeletedWrapShutsOutOnePersonOnly() throws CannotBeOpened {
        rows.wraps.remove(rows.wrap(letters, Holder.person(maria)));
        assertThrows(CannotBeOpened.class, () -> read(maria, mariasKey));
        assertEquals("Dear Maria", read(ada, adasKey));
        assertEquals("Dear Maria", read(samira, samirasKey));

        rows.wraps.remove(rows.wrap(KeyObject.group(team), Holder.person(samira)));
        assertThrows(CannotBeOpened.class, () -> read(samira, samirasKey));
        assertEquals("Dear Maria", read(noor, noorsKey));
    }

    @Test
    void aWrapMovedToAnotherPlaceDoesNotOpen() {
        Wrap wrap = rows.wrap(letters, Holder.person(ada));
        record Change(String column, Object value) {}
        List<Change> changes = List.of(
                new Change("objectId", UUID.randomUUID()),
                new Change("objectKind", ObjectKind.OWN),
                new Change("epoch", 2),
                new Change("keyVersion", 2),
                new Change("holderKind", HolderKind.INVITATION),
                new Change("holderId", maria));
        for (Change change : changes) {
            Object before = Thief.read(wrap, change.column());
            Thief.write(wrap, change.column(), change.value());
            assertThrows(CannotBeOpened.class, () -> wrap.open(service, adasKey), change.column());
            Thief.write(wrap, change.column(), before);
            assertDoesNotThrow(() -> wrap.open(service, adasKey), change.column());
        }
    }

    @Test
    void aWrapDamagedAnywhereDoesNotOpen() {
        Wrap wrap = rows.wrap(letters, Holder.person(ada));
        Sealed sealed = (Sealed) Thief.read(wrap, "sealed");
        for (int at = 0; at < sealed.bytes().length; at++) {
            Thief.write(wrap, "sealed", Thief.flipped(sealed, at));
            assertThrows(CannotBeOpened.class, () -> wrap.open(service, adasKey), "byte " + at);
            Thief.write(wrap, "sealed", Thief.truncated(sealed, at));
            assertThrows(CannotBeOpened.class, () -> wrap.open(service, adasKey), "length " + at);
        }
    }

    @Test
    void thePrivateKeyAloneDoesNotOpenAWrapWithoutTheService() {
        Wrap wrap = rows.wrap(letters, Holder.person(ada));
        ServiceKeys elsewhere = ServiceKeys.of(Keysets.generate());
        assertThrows(CannotBeOpened.class, () -> wrap.open(elsewhere, adasKey));
    }

    @Test
    void nothingIsSealedToAPublicKeyThatSomebodyPutThere() {
        int before = rows.wraps.size();
        HolderKey marias = keyOf(Holder.person(maria));
        Thief.write(marias, "publicKey", PrivateKey.generate().publicKey().bytes());
        KeyObject second = KeyObject.correspondence(UUID.randomUUID());
        List<Holder> readers = List.of(Holder.person(ada), Holder.person(maria));
        HolderRefused refused = assertThrows(HolderRefused.class, () -> wraps.create(second, readers));
        assertTrue(refused.toString().contains(maria.toString()), refused.toString());
        assertEquals(before, rows.wraps.size());
    }

    @Test
    void aRegisteredKeyCannotBeGivenToSomebodyElseOrAnotherVersion() {
        HolderKey strangers = keyOf(Holder.person(ada));
        Thief.write(strangers, "holderId", maria);
        assertThrows(HolderRefused.class, () -> strangers.publicKey(service));
        Thief.write(strangers, "holderId", ada);
        assertDoesNotThrow(() -> strangers.publicKey(service));
        Thief.write(strangers, "version", 2);
        assertThrows(HolderRefused.class, () -> strangers.publicKey(service));
        Thief.write(strangers, "version", 1);
        Thief.write(strangers, "holderKind", HolderKind.GROUP);
        assertThrows(HolderRefused.class, () -> strangers.publicKey(service));
    }

    @Test
    void withOneHolderMissingNothingIsStored() {
        int before = rows.wraps.size();
        KeyObject second = KeyObject.correspondence(UUID.randomUUID());
        List<Holder> readers = List.of(Holder.person(ada), Holder.person(UUID.randomUUID()));
        assertThrows(HolderRefused.class, () -> wraps.create(second, readers));
        assertThrows(HolderRefused.class, () -> wraps.createGroup(UUID.randomUUID(), readers));
        assertEquals(before, rows.wraps.size());
        assertEquals(5, rows.keys.size());
    }

    @Test
    void aKeyForNobodyAndASecondFirstKeyAreRefused() {
        List<Holder> readers = List.of(Holder.person(ada));
        assertThrows(IllegalArgumentException.class, () -> wraps.create(KeyObject.own(ada), List.of()));
        assertThrows(IllegalStateException.class, () -> wraps.create(letters, readers));
        assertThrows(IllegalStateException.class, () -> wraps.createGroup(team, readers));
        List<Holder> nested = List.of(Holder.group(team));
        assertThrows(IllegalArgumentException.class, () -> wraps.createGroup(UUID.randomUUID(), nested));
    }

    @Test
    void aLateReaderReadsWhatWasWrittenBefore() throws CannotBeOpened {
        UUID cover = UUID.randomUUID();
        PrivateKey coversKey = PrivateKey.generate();
        wraps.register(Holder.person(cover), coversKey.publicKey());
        try (KeyRing ring = ring(maria, mariasKey)) {
            wraps.share(ring.key(letters, 1), letters, 1, Holder.person(cover));
        }
        assertEquals("Dear Maria", read(cover, coversKey));
    }

    @Test
    void sealingAnewRepairsADamagedWrapWithoutASecondRow() throws CannotBeOpened {
        Wrap damaged = rows.wrap(letters, Holder.person(ada));
        Thief.write(damaged, "sealed", Sealed.of(new byte[0]));
        int before = rows.wraps.size();
        try (KeyRing ring = ring(maria, mariasKey)) {
            wraps.share(ring.key(letters, 1), letters, 1, Holder.person(ada));
        }
        assertEquals(before, rows.wraps.size());
        assertEquals("Dear Maria", read(ada, adasKey));
    }

    @Test
    void aMemberCanTakeAnotherIntoTheGroup() throws CannotBeOpened {
        UUID late = UUID.randomUUID();
        PrivateKey latesKey = PrivateKey.generate();
        wraps.register(Holder.person(late), latesKey.publicKey());
        assertThrows(CannotBeOpened.class, () -> read(late, latesKey));
        try (KeyRing ring = ring(samira, samirasKey)) {
            wraps.shareGroup(ring.groupKey(team, 1), team, 1, Holder.person(late));
        }
        assertEquals("Dear Maria", read(late, latesKey));
    }

    @Test
    void afterAResetOldLettersStayShutUntilSomebodySealsThemAgain() throws CannotBeOpened {
        PrivateKey anew = PrivateKey.generate();
        assertEquals(2, wraps.register(Holder.person(ada), anew.publicKey()));
        assertThrows(CannotBeOpened.class, () -> read(ada, anew));
        assertEquals("Dear Maria", read(ada, adasKey));
        try (KeyRing ring = ring(maria, mariasKey)) {
            wraps.share(ring.key(letters, 1), letters, 1, Holder.person(ada));
        }
        assertEquals("Dear Maria", read(ada, anew));
        assertEquals("Dear Maria", read(ada, adasKey));
    }

    @Test
    void whoLeavesDoesNotReadTheNextEpoch() throws CannotBeOpened {
        try (ContentKey next = ContentKey.generate()) {
            wraps.share(next, letters, 2, Holder.person(ada));
            assertFalse(
                    rows.wraps(List.of(letters), List.of(Holder.person(ada))).isEmpty());
            Sealed later = next.sealText("Dear new counsellor", place.epoch(2));
            try (KeyRing ring = ring(ada, adasKey)) {
                assertEquals("Dear new counsellor", ring.key(letters, 2).openText(later, place.epoch(2)));
                assertThrows(CannotBeOpened.class, () -> ring.key(letters, 1).open(later, place.epoch(2)));
            }
        }
        try (KeyRing ring = ring(maria, mariasKey)) {
            assertThrows(CannotBeOpened.class, () -> ring.key(letters, 2));
        }
    }

    private String read(UUID person, PrivateKey key) throws CannotBeOpened {
        try (KeyRing ring = ring(person, key)) {
            return ring.key(letters, 1).openText(letter, place);
        }
    }

    private KeyRing ring(UUID person, PrivateKey key) {
        KeyRing ring = new KeyRing(rows, service);
        ring.unlock(person, key.copy());
        return ring;
    }

    private HolderKey keyOf(Holder holder) {
        return rows.newestKeys(List.of(holder)).get(0);
    }
}
