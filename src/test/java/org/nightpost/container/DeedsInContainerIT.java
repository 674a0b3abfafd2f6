package org.nightpost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Readiness;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.Wraps;

/** A deed is one transaction, tried again after a lost race; a key ring opens what was sealed to its person. */
@ExtendWith(ArquillianExtension.class)
class DeedsInContainerIT {
    @Inject
    Probe probe;

    @Inject
    AuditTrail trail;

    @Inject
    Readiness readiness;

    @Inject
    UserTransaction transaction;

    @Inject
    Wraps wraps;

    @Inject
    KeyRing ring;

    @Deployment
    static WebArchive portal() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/nightpost.war"))
                .addClasses(Probe.class, Probe.Refused.class);
    }

    @Test
    void thePortalIsReadyOnceItIsDeployed() {
        assertTrue(readiness.isReady());
    }

    @Test
    void whatADeedWroteIsThereWhenItReturns() {
        assertTrue(trail.isIntact(probe.writes()));
    }

    @Test
    void aDeedThatThrowsEvenACheckedExceptionHasWrittenNothing() {
        UUID[] line = new UUID[1];
        assertThrows(Probe.Refused.class, () -> probe.writesAndRefuses(line));
        assertFalse(trail.isIntact(line[0]));
    }

    @Test
    void aLineThatIsRecordedFirstStaysThoughTheDeedFails() {
        UUID[] line = new UUID[1];
        assertThrows(Probe.Refused.class, () -> probe.recordsFirstAndRefuses(line));
        assertTrue(trail.isIntact(line[0]));
    }

    @Test
    void theTrailRefusesToWriteOutsideOfATransaction() {
        assertThrows(Exception.class, () -> trail.record("probe", UUID.randomUUID()));
    }

    @Test
    void aDeedThatLosesTheRaceTwiceWinsTheThirdTimeAndIsWrittenOnce() throws SQLException {
        UUID[] lines = new UUID[9];
        int[] tries = new int[1];
        UUID line = probe.losesUntil(3, lines, tries);
        assertEquals(3, tries[0]);
        assertEquals(line, lines[2]);
        assertTrue(trail.isIntact(line));
        for (UUID lost : List.of(lines[0], lines[1])) {
            assertFalse(trail.isIntact(lost), "a lost try has left its line behind");
        }
    }

    @Test
    void aDeedThatLosesForEverIsGivenUpAfterThreeTries() {
        int[] tries = new int[1];
        assertThrows(SQLException.class, () -> probe.losesUntil(9, new UUID[9], tries));
        assertEquals(3, tries[0]);
    }

    /** The whole outer deed has to be tried again, not a part of it in a transaction that is lost already. */
    @Test
    void aDeedInsideATransactionIsNotTriedAgainByItself() throws Exception {
        int[] tries = new int[1];
        transaction.begin();
        try {
            assertThrows(SQLException.class, () -> probe.losesUntil(3, new UUID[9], tries));
        } finally {
            transaction.rollback();
        }
        assertEquals(1, tries[0]);
    }

    @Test
    void aKeyRingOpensWhatWasSealedToItsPersonAndNothingElse() throws Exception {
        UUID client = UUID.randomUUID();
        PrivateKey pair = PrivateKey.generate();
        KeyObject own = KeyObject.correspondence(UUID.randomUUID());
        KeyObject others = KeyObject.correspondence(UUID.randomUUID());
        Binding place = Binding.of("probe").in(own.id());
        Sealed sealed = seal(client, pair, own, others, place);
        ring.unlock(client, pair);
        assertEquals("a canary at 02:14", ring.key(own, 1).openText(sealed, place));
        assertThrows(CannotBeOpened.class, () -> ring.key(others, 1));
    }

    private Sealed seal(UUID client, PrivateKey pair, KeyObject own, KeyObject others, Binding place) throws Exception {
        UUID stranger = UUID.randomUUID();
        transaction.begin();
        wraps.register(Holder.person(client), pair.publicKey());
        wraps.register(Holder.person(stranger), PrivateKey.generate().publicKey());
        wraps.create(others, List.of(Holder.person(stranger))).close();
        try (ContentKey key = wraps.create(own, List.of(Holder.person(client)))) {
            return key.sealText("a canary at 02:14", place);
        } finally {
            transaction.commit();
        }
    }
}
