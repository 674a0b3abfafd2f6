package org.nightpost.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** The trail of a running portal: linked while people do things, whole after a power cut, and read by those who may. */
@OnScratchPortal
class TrailIT {
    private static final String LOOSE = "audit_entry where link = 0";

    private final Portal portal;

    TrailIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void fiftyDeedsAtOnceAndAPowerCutLeaveAWholeTrail() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> deeds = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            deeds.add(() -> portal.visitor()
                    .get("/sign-in")
                    .form("/sign-in")
                    .fill("name", "nobody-" + UUID.randomUUID())
                    .fill("password", "not a passphrase")
                    .press()
                    .status());
        }
        List<Future<Integer>> done = crowd.invokeAll(deeds);
        crowd.shutdown();
        assertEquals(50, done.size());
        portal.kill();
        portal.start();

        waitUntilLinked();
        Seen state = check(portal.as("colin"));

        assertTrue(state.text().contains("It is whole."), state.text());
    }

    @Test
    void aLineTakenOutPastThePortalIsTold() {
        waitUntilLinked();
        Visitor colin = portal.as("colin");
        long last = Sql.one(Long.class, portal, "select max(link) from audit_entry");
        Sql.change(portal, "update audit_entry set link = -link where link = ?", last - 3);

        Seen broken = check(colin);
        Sql.change(portal, "update audit_entry set link = -link where link < 0");

        assertTrue(broken.text().contains("Lines taken out: 1."), broken.text());
        assertTrue(portal.console().contains("THE TRAIL IS NOT WHOLE"), "nothing on the console");
        assertEquals(200, portal.health("ready"), "a damaged trail keeps nobody from their letters");
        assertTrue(check(colin).text().contains("It is whole."));
    }

    @Test
    void anAdministratorSeesSignInsAndNoLetters() {
        Seen page = portal.as("colin").get("/administration/trail").expect(200);

        assertTrue(page.text().contains("Signed in."), page.text());
        assertFalse(page.text().contains("A letter was sent."), "who wrote, and when");
        assertFalse(page.text().contains("Amina"), "a client by name");
    }

    @Test
    void aSupervisorSeesTheLettersOfTheirTeamsAndNoSignIns() {
        Seen ruth = portal.as("ruth").get("/team/trail?from=2020-01-01").expect(200);

        assertTrue(ruth.text().contains("A letter was sent."), ruth.text());
        assertFalse(ruth.text().contains("Signed in."), "when somebody was there is nobody's business");
    }

    @Test
    void whatAnotherTeamDidIsNotThere() {
        String idris = portal.visitor()
                .signIn("idris")
                .get("/team/trail?from=2020-01-01")
                .expect(200)
                .text();

        assertFalse(idris.contains("Maria"), idris);
    }

    @Test
    void pagesFollowEachOtherWithoutALineTwice() {
        Visitor ruth = portal.as("ruth");
        Seen first = ruth.get("/team/trail?from=2020-01-01").expect(200);
        Seen second = first.follow("Older lines").expect(200);

        assertFalse(second.text().equals(first.text()));
        assertEquals(statements(first), statements(second));
    }

    @Test
    void whatIsNoDayAndNobodyIsPassedOver() {
        portal.as("colin")
                .get("/administration/trail?from=yesterday&until=9999999&who=%3Cscript%3E&kind=letters&before=x_y")
                .expect(200);
    }

    private static String statements(Seen page) {
        return page.header("server-timing");
    }

    private Seen check(Visitor colin) {
        return colin.get("/administration/state")
                .expect(200)
                .form("/administration/state/check")
                .press()
                .expect(303)
                .follow();
    }

    private void waitUntilLinked() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (Sql.count(portal, LOOSE) > 0 && System.nanoTime() < end) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        assertEquals(0, Sql.count(portal, LOOSE), "lines are linked every few seconds");
    }
}
