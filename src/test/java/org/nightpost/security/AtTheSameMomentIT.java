package org.nightpost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Authenticator;
import org.nightpost.Cast;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Somebody who knows a passphrase signs in again and again while its owner changes it, really at the same moment. */
@OnScratchPortal
class AtTheSameMomentIT {
    private static final String OTHER = "three boats under bridges";

    private final Portal portal;
    private final ExecutorService many = Executors.newCachedThreadPool();

    AtTheSameMomentIT(Portal portal) {
        this.portal = portal;
    }

    /** The counts of wrong passphrases are not what is tried out here. */
    @BeforeEach
    @AfterEach
    void nobodyWaits() {
        Sql.change(portal, "delete from security_guard_tries");
        Sql.change(portal, "delete from security_guard_flow");
        for (String table : List.of("app_factor", "spare_code", "required_action")) {
            Sql.change(portal, "delete from security_" + table);
        }
    }

    @Test
    void aSignInThatIsUnderWayDoesNotOutliveTheChangedPassphrase() throws Exception {
        Visitor owner = portal.visitor().signIn("aurelie");
        UUID person = personOfNewest();
        List<Visitor> thieves =
                List.of(portal.visitor().signIn("aurelie"), portal.visitor().signIn("aurelie"));
        String present = Cast.PASSPHRASE;
        for (int round = 0; round < 6; round++) {
            String next = present.equals(OTHER) ? Cast.PASSPHRASE : OTHER;
            AtomicBoolean over = new AtomicBoolean();
            List<Future<?>> signingIn = new ArrayList<>();
            for (Visitor thief : thieves) {
                String known = present;
                signingIn.add(many.submit(() -> {
                    while (!over.get()) {
                        password(onDeviceOf(thief), "aurelie", known);
                    }
                }));
            }
            TimeUnit.MILLISECONDS.sleep(300 + 70L * round);
            change(owner, present, next);
            over.set(true);
            for (Future<?> done : signingIn) {
                done.get();
            }
            assertEquals(1, sessions(person), "sessions after the change, in round " + round);
            owner.get("/letters").expect(200);
            nobodyWaits();
            present = next;
        }
    }

    @Test
    void aSignInThatIsUnderWayDoesNotOutliveAnAccountThatWasShut() throws Exception {
        Visitor administrator = portal.visitor().signIn("colin");
        portal.visitor().signIn("idris");
        UUID person = personOfNewest();
        Visitor thief = portal.visitor().signIn("idris");
        for (int round = 0; round < 4; round++) {
            AtomicBoolean over = new AtomicBoolean();
            Future<?> signingIn = many.submit(() -> {
                while (!over.get()) {
                    password(onDeviceOf(thief), "idris", Cast.PASSPHRASE);
                }
            });
            TimeUnit.MILLISECONDS.sleep(300 + 50L * round);
            shutOrOpen(administrator, person, "/disable");
            over.set(true);
            signingIn.get();
            assertEquals(0, sessions(person), "sessions of an account that is shut, in round " + round);
            shutOrOpen(administrator, person, "/enable");
            nobodyWaits();
        }
    }

    @Test
    void aSecondStepThatIsUnderWayDoesNotOutliveTheChangedPassphrase() throws Exception {
        Visitor owner = portal.visitor().signIn("odell");
        UUID person = personOfNewest();
        Authenticator.setUp(owner);
        List<String> codes = spareCodes(owner);
        String present = Cast.PASSPHRASE;
        for (int round = 0; round < 6; round++) {
            String next = present.equals(OTHER) ? Cast.PASSPHRASE : OTHER;
            Seen step = password(portal.visitor(), "odell", present)
                    .expect(303)
                    .follow()
                    .expect(200);
            String code = codes.get(round);
            int late = round;
            Callable<Seen> stepping = () -> {
                TimeUnit.MILLISECONDS.sleep(250 + 30L * late);
                return step.form("/sign-in/factor").fill("code", code).press();
            };
            Future<Seen> stepped = many.submit(stepping);
            change(owner, present, next);
            stepped.get();
            assertEquals(1, sessions(person), "sessions after the change, in round " + round);
            present = next;
        }
    }

    private static List<String> spareCodes(Visitor owner) {
        return owner.get("/me/signing-in")
                .form("/me/signing-in/spare-codes")
                .press()
                .expect(200)
                .page()
                .select("ol.typed li")
                .eachText();
    }

    /** Signed in nowhere, and counted apart from everybody else's tries. */
    private Visitor onDeviceOf(Visitor known) {
        return portal.visitor().withCookie("np-device", known.cookie("np-device"));
    }

    private void shutOrOpen(Visitor administrator, UUID person, String what) {
        String page = "/administration/people/" + person;
        administrator.get(page).expect(200).form(page + what).press().expect(303);
    }

    private static void change(Visitor owner, String present, String next) {
        owner.get("/me/password")
                .form("/me/password")
                .fill("password", present)
                .fill("newPassword", next)
                .press()
                .expect(303);
    }

    private static Seen password(Visitor visitor, String name, String passphrase) {
        return visitor.get("/sign-in")
                .form("/sign-in")
                .fill("name", name)
                .fill("password", passphrase)
                .press();
    }

    private long sessions(UUID person) {
        return Sql.count(portal, "security_session where person = ?", person);
    }

    private UUID personOfNewest() {
        return Sql.one(
                UUID.class,
                portal,
                "select person from security_session where begun_at = (select max(begun_at) from security_session)");
    }
}
