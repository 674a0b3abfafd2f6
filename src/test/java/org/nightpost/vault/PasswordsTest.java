package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    private final ServiceKeys service = ServiceKeys.of(Keysets.generate());
    private final Passwords passwords = new Passwords(service, CHEAP, 2);
    private final UUID person = UUID.randomUUID();
    private final PrivateKey key = PrivateKey.generate();
    private final PasswordLock lock = passwords.lock(person, chars("the lamp is still on"), key, 4);

    @Test
    void theirPasswordOpensTheirKey() {
        try (PrivateKey opened =
                passwords.unlock(person, chars("the lamp is still on"), lock).orElseThrow()) {
            assertEquals(key.publicKey(), opened.publicKey());
        }
        assertEquals(4, lock.keyVersion());
    }

    @Test
    void anotherPasswordOrPersonDoesNot() {
        assertTrue(
                passwords.unlock(person, chars("the lamp is still off"), lock).isEmpty());
        assertTrue(passwords.unlock(person, chars(""), lock).isEmpty());
        assertTrue(passwords
                .unlock(UUID.randomUUID(), chars("the lamp is still on"), lock)
                .isEmpty());
    }

    @Test
    void withoutTheServicesPepperTheRightPasswordIsWorthNothing() {
        Passwords elsewhere = new Passwords(ServiceKeys.of(Keysets.generate()), CHEAP, 2);
        assertTrue(elsewhere.unlock(person, chars("the lamp is still on"), lock).isEmpty());
    }

    @Test
    void theSameAccentOpensHoweverTheKeyboardWroteIt() {
        PasswordLock composed = passwords.lock(person, chars("caf\u00e9 am Stra\u00dfenrand"), key, 1);
        assertTrue(passwords
                .unlock(person, chars("cafe\u0301 am Stra\u00dfenrand"), composed)
                .isPresent());
        assertTrue(passwords
                .unlock(person, chars("cafe am Stra\u00dfenrand"), composed)
                .isEmpty());
    }

    @Test
    void theSamePasswordTwiceMakesTwoLocksThatDoNotLookAlike() {
        PasswordLock again = passwords.lock(person, chars("the lamp is still on"), key, 4);
        assertFalse(Arrays.equals(lock.salt(), again.salt()));
        assertFalse(Arrays.equals(lock.verifier(), again.verifier()));
    }

    @Test
    void aLockWithADamagedKeyIsAnsweredLikeAWrongPassword() {
        Sealed sealed = lock.privateKey();
        for (int at = 0; at < sealed.bytes().length; at++) {
            Thief.write(lock, "privateKey", Thief.flipped(sealed, at));
            assertTrue(
                    passwords
                            .unlock(person, chars("the lamp is still on"), lock)
                            .isEmpty(),
                    "byte " + at);
        }
    }

    @Test
    void aKeyOfAnEarlierVersionCannotStandInForALaterOne() {
        Thief.write(lock, "keyVersion", 5);
        assertTrue(passwords.unlock(person, chars("the lamp is still on"), lock).isEmpty());
    }

    @Test
    void aVerifierThatSomebodyPutThereOpensNothing() {
        PasswordLock theirs = passwords.lock(person, chars("known to the thief"), PrivateKey.generate(), 4);
        Thief.write(theirs, "privateKey", lock.privateKey());
        assertTrue(passwords.unlock(person, chars("known to the thief"), theirs).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "argon2id13;m=1048577;t=3;p=1",
                "argon2id13;m=7;t=1;p=1",
                "argon2id13;m=64;t=0;p=1",
                "argon2id13;m=64;t=1;p=0",
                "argon2id13;m=99999999999;t=1;p=1",
                "argon2i13;m=64;t=1;p=1",
                "argon2id13;m=64;t=1;p=1;x"
            })
    void parametersThatWouldBringTheHostDownAreNotRun(String parameters) {
        Thief.write(lock, "parameters", parameters);
        assertTrue(passwords.unlock(person, chars("the lamp is still on"), lock).isEmpty());
        assertThrows(CannotBeOpened.class, () -> PasswordCost.of(parameters));
    }

    @Test
    void theCostIsWrittenBesideTheLockAndRaisedAtTheNextSignIn() throws CannotBeOpened {
        assertEquals("argon2id13;m=65536;t=3;p=1", PasswordCost.NOW.text());
        assertEquals(PasswordCost.NOW, PasswordCost.of(PasswordCost.NOW.text()));
        assertFalse(passwords.isOutdated(lock));
        Passwords later = new Passwords(service, new PasswordCost(128, 1, 1), 2);
        assertTrue(later.isOutdated(lock));
        assertTrue(later.unlock(person, chars("the lamp is still on"), lock).isPresent());
    }

    @Test
    void aPepperThatIsGoneIsAnsweredLikeAWrongPassword() {
        Thief.write(lock, "pepperVersion", lock.pepperVersion() + 1);
        assertTrue(passwords.isOutdated(lock));
        assertTrue(passwords.unlock(person, chars("the lamp is still on"), lock).isEmpty());
    }

    @Test
    void theCallersPasswordIsLeftToTheCaller() {
        char[] typed = chars("the lamp is still on");
        passwords.unlock(person, typed, lock);
        passwords.spend(typed);
        assertEquals("the lamp is still on", new String(typed));
    }

    @Test
    void anUnknownNameCostsAboutAsMuchAsAKnownOne() {
        Passwords slow = new Passwords(service, new PasswordCost(32_768, 3, 1), 2);
        PasswordLock known = slow.lock(person, chars("the lamp is still on"), key, 1);
        for (int i = 0; i < 3; i++) {
            slow.spend(chars("warm the machine up"));
        }
        long unlocking = Long.MAX_VALUE;
        long spending = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            unlocking = Math.min(unlocking, nanos(() -> slow.unlock(person, chars("a wrong guess"), known)));
            spending = Math.min(spending, nanos(() -> slow.spend(chars("a wrong guess"))));
        }
        assertTrue(spending > unlocking / 2 && spending < unlocking * 2, spending + " ns, " + unlocking + " ns");
    }

    @Test
    @Timeout(60)
    void noMoreRunAtOnceThanThereAreTurns() throws InterruptedException {
        Passwords bounded = new Passwords(service, new PasswordCost(16_384, 3, 1), 2);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(() -> bounded.spend(chars("eight at the door"))));
        }
        threads.forEach(Thread::start);
        int most = 0;
        Instant end = Instant.now().plus(Duration.ofSeconds(50));
        while (threads.stream().anyMatch(Thread::isAlive) && Instant.now().isBefore(end)) {
            most = Math.max(most, running(threads));
            Thread.sleep(1);
        }
        assertTrue(most == 1 || most == 2, most + " at once");
        assertTrue(threads.stream().noneMatch(Thread::isAlive));
    }

    /** In one snapshot: asked one after the other, threads could change places in between. */
    private static int running(List<Thread> threads) {
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        int running = 0;
        for (Thread thread : threads) {
            for (StackTraceElement frame : all.getOrDefault(thread, new StackTraceElement[0])) {
                if (frame.getClassName().equals(PasswordCost.class.getName())
                        && frame.getMethodName().equals("run")) {
                    running++;
                }
            }
        }
        return running;
    }

    private static long nanos(Runnable deed) {
        long before = System.nanoTime();
        deed.run();
        return System.nanoTime() - before;
    }

    private static char[] chars(String text) {
        return text.toCharArray();
    }
}
