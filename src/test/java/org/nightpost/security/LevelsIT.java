package org.nightpost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nightpost.Cast;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Route;
import org.nightpost.Routes;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;
import org.nightpost.web.ForgedTokens;

/** Every closed route against sessions that reach less far than all of it. */
@OnPortal
class LevelsIT {
    /** What somebody may do who has something to do first; the pages of the actions themselves, and the password again. */
    private static final Set<String> FIRST = Set.of(
            "/sign-in/again",
            "/me/signing-in",
            "/me/signing-in/app",
            "/me/signing-in/passkeys",
            "/me/signing-in/spare-codes",
            "/me/signing-in/spare-codes/not-now",
            "/me/password",
            "/me/password/changed",
            "/me/terms",
            "/me/terms/decline");

    private final Portal portal;
    private final ForgedTokens tokens;
    private final Map<String, Visitor> held = new HashMap<>();

    LevelsIT(Portal portal) {
        this.portal = portal;
        tokens = new ForgedTokens(portal);
    }

    @AfterEach
    void nobodyHasAnythingToDo() {
        Sql.change(portal, "delete from security_required_action");
        Sql.change(portal, "delete from security_session where level <> 'FULL'");
    }

    @TestFactory
    Stream<DynamicTest> whoseSecondFactorIsStillToComeIsNobody() {
        Visitor waiting = waiting();
        return closed().map(route -> dynamicTest(route.toString(), () -> {
            Seen answer = open(waiting, route).expect(303);
            assertTrue(answer.location().startsWith("/sign-in?then="), answer.toString());
            assertTrue(answer.follow().location().startsWith("/sign-in/factor?then="), answer.toString());
        }));
    }

    @TestFactory
    Stream<DynamicTest> whoHasSomethingToDoFirstIsLedThereAndNowhereElse() {
        return closed().filter(route -> !FIRST.contains(route.path()))
                .map(route -> dynamicTest(route.opener() + ": " + route, () -> {
                    Seen answer = open(restricted(route.opener()), route);
                    if (route.isPost()) {
                        assertTrue(answer.expect(401).text().contains("Your text is safe"), answer.text());
                    } else {
                        assertEquals("/me/password", answer.expect(303).location());
                    }
                }));
    }

    @Test
    void whatWasToDoIsDoneAndTheSameSessionGoesOn() {
        Visitor amina = restricted("amina");
        amina.get("/home").expect(303);
        Sql.change(portal, "delete from security_required_action");
        amina.get("/home").expect(200);
    }

    @Test
    void aLevelThatWasRaisedInTheDatabaseOpensNothing() {
        Visitor waiting = waiting();
        Visitor held = restricted("amina");
        Sql.change(portal, "update security_session set level = 'FULL' where level <> 'FULL'");
        assertTrue(waiting.get("/home").expect(303).location().startsWith("/sign-in?"));
        assertTrue(held.get("/home").expect(303).location().startsWith("/sign-in?"));
    }

    /** Somebody who gave the password of a person with a second factor. */
    private Visitor waiting() {
        UUID person = person("zoe");
        // An app whose secret nobody can open is enough to be asked for it.
        Sql.change(
                portal,
                "insert into security_app_factor (person, secret, last_step, added_at) values (?, ?, 0, current_timestamp)",
                person,
                new byte[] {1});
        Visitor visitor = portal.visitor();
        visitor.get("/sign-in")
                .form("/sign-in")
                .fill("name", "zoe")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(303);
        Sql.change(portal, "delete from security_app_factor where person = ?", person);
        return visitor;
    }

    private Visitor restricted(String name) {
        return held.computeIfAbsent(name, who -> {
            UUID person = person(who);
            Sql.change(
                    portal, "insert into security_required_action (person, action) values (?, 'NEW_PASSWORD')", person);
            return portal.visitor().signIn(who);
        });
    }

    private UUID person(String name) {
        portal.visitor().signIn(name);
        return Sql.one(
                UUID.class,
                portal,
                "select person from security_session where begun_at = (select max(begun_at) from security_session)");
    }

    private static Stream<Route> closed() {
        return Routes.known().stream().filter(route -> !route.isOpen());
    }

    private Seen open(Visitor visitor, Route route) {
        String path = route.madeUp();
        return route.isPost() ? visitor.post(path, tokens.form(visitor, path)) : visitor.get(path);
    }
}
