package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** From one set of service keys to the next: nothing that was made before is lost until the earlier keys are taken away. */
class NextKeyTest {
    private static final Binding PLACE = Binding.of("mail-address");

    private final Keysets first = Keysets.generate();
    private final ServiceKeys before = ServiceKeys.of(first);

    @Test
    void whileTheNewKeysWaitTheEarlierOnesMakeEverything() {
        Keysets waiting = first.withNext();
        assertTrue(waiting.isWaiting());
        assertArrayEquals(before.wrapMark(), waiting.wrapMark());
        ServiceKeys then = ServiceKeys.of(waiting);
        assertArrayEquals(before.blind("name", "maria"), then.blind("name", "maria"));
        assertEquals(before.pepperVersion(), then.pepperVersion());
        assertFalse(first.isWaiting());
    }

    @Test
    void whatTheNewKeysMakeIsOpenedByANodeThatStillMakesWithTheEarlierOnes() throws CannotBeOpened {
        Keysets waiting = first.withNext();
        Sealed sealed = ServiceKeys.of(waiting.promoted()).sealText("maria@example.org", PLACE);
        assertEquals("maria@example.org", ServiceKeys.of(waiting).openText(sealed, PLACE));
    }

    @Test
    void afterwardsTheNewKeysMakeEverythingAndTheEarlierOnesStillOpen() throws CannotBeOpened {
        Sealed sealed = before.sealText("maria@example.org", PLACE);
        ServiceKeys after = ServiceKeys.of(first.withNext().promoted());
        assertEquals("maria@example.org", after.openText(sealed, PLACE));
        Sealed renewed = after.renewed(Format.SERVICE, sealed, PLACE.text());
        assertArrayEquals(after.wrapMark(), mark(renewed));
        assertArrayEquals(before.wrapMark(), mark(sealed));
        assertNotEquals(before.pepperVersion(), after.pepperVersion());
    }

    @Test
    void aNameIsFoundUnderBothKeysAndTheNewestComesFirst() {
        ServiceKeys after = ServiceKeys.of(first.withNext().promoted());
        assertEquals(2, after.blinds("name", "maria").size());
        assertArrayEquals(
                after.blind("name", "maria"), after.blinds("name", "maria").get(0));
        assertArrayEquals(
                before.blind("name", "maria"), after.blinds("name", "maria").get(1));
    }

    @Test
    void aSpareCodeOfBeforeIsFoundForEver() {
        byte[] mac = before.mac("spare-code", new byte[] {1});
        Keysets after = first.withNext().promoted().retired(Set.of());
        assertArrayEquals(
                mac, ServiceKeys.of(after).macs("spare-code", new byte[] {1}).get(1));
        assertTrue(ServiceKeys.of(after).macMatches(mac, "spare-code", new byte[] {1}));
    }

    @Test
    void whenTheEarlierKeysAreGoneWhatLiesUnderThemIsShut() throws CannotBeOpened {
        Sealed sealed = before.sealText("maria@example.org", PLACE);
        Keysets both = first.withNext().promoted();
        Sealed renewed = ServiceKeys.of(both).renewed(Format.SERVICE, sealed, PLACE.text());
        ServiceKeys alone = ServiceKeys.of(both.retired(Set.of()));
        assertThrows(CannotBeOpened.class, () -> alone.openText(sealed, PLACE));
        assertEquals("maria@example.org", alone.openText(renewed, PLACE));
        assertEquals(1, alone.blinds("name", "maria").size());
    }

    @Test
    void aPepperStaysAsLongAsSomebodysPassphraseLiesUnderIt() throws CannotBeOpened {
        Keysets both = first.withNext().promoted();
        int old = before.pepperVersion();
        assertArrayEquals(
                before.pepper(old, new byte[] {7}),
                ServiceKeys.of(both.retired(Set.of(old))).pepper(old, new byte[] {7}));
        ServiceKeys without = ServiceKeys.of(both.retired(Set.of()));
        assertThrows(CannotBeOpened.class, () -> without.pepper(old, new byte[] {7}));
    }

    @Test
    void aStepThatIsTakenTwiceIsTakenOnce() {
        Keysets waiting = first.withNext();
        assertEquals(8, waiting.count());
        assertEquals(8, waiting.withNext().count());
        Keysets promoted = waiting.promoted();
        assertArrayEquals(promoted.wrapMark(), promoted.promoted().wrapMark());
        Keysets retired = promoted.retired(Set.of());
        assertEquals(5, retired.count(), "the keys that prove stay");
        assertEquals(5, retired.retired(Set.of()).count());
    }

    @Test
    void allOfThemAreInTheFileAfterwards() throws CannotBeOpened {
        Keysets waiting = first.withNext();
        Keysets read = Keysets.of(waiting.secretBytes());
        assertTrue(read.isWaiting());
        assertArrayEquals(waiting.promoted().wrapMark(), read.promoted().wrapMark());
    }

    private static byte[] mark(Sealed sealed) {
        return java.util.Arrays.copyOfRange(sealed.bytes(), 1, 6);
    }
}
