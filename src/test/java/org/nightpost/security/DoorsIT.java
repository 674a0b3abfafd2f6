package org.nightpost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nightpost.Cast;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Route;
import org.nightpost.Routes;
import org.nightpost.Rows;
import org.nightpost.Seen;
import org.nightpost.Visitor;
import org.nightpost.web.ForgedTokens;

/**
 * Every route against everybody: nobody, each role, and a stranger of the right role. Forms carry valid tokens here, so
 * that it is the door that answers.
 */
@OnPortal
class DoorsIT {
    /** These end the session that all tests share; the sign-in tests look at them. */
    private static final Set<String> ENDS_THE_SESSION = Set.of("/exit", "/sign-out");

    private final Portal portal;
    private final ForgedTokens tokens;
    private Map<String, Long> before;

    DoorsIT(Portal portal) {
        this.portal = portal;
        tokens = new ForgedTokens(portal);
    }

    @BeforeEach
    void look() throws SQLException {
        before = Rows.sums(portal);
    }

    /** Opening a letter is noted on it, and is one of the few things that reading changes. */
    @AfterEach
    void nothingHasChanged() throws SQLException {
        Map<String, Long> after = Rows.sums(portal);
        after.put("letter", before.get("letter"));
        assertEquals(before, after);
    }

    @Test
    void everyRouteIsInTheTableAndEveryLineOfTheTableIsARoute() {
        Set<String> known = Routes.known().stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Routes.compiled(), known, "enter new routes in routes.txt: who may pass?");
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsSentToTheSignInPage() {
        return closed().map(route -> dynamicTest("nobody: " + route, () -> {
            Seen answer = open(portal.visitor(), route, route.madeUp()).expect(303);
            assertTrue(answer.location().startsWith("/sign-in?then="), answer.toString());
        }));
    }

    @TestFactory
    Stream<DynamicTest> whoHasNoneOfTheRolesIsRefused() {
        return closed().flatMap(route -> Arrays.stream(Role.values())
                .filter(role -> !route.admits(role))
                .map(role -> dynamicTest(
                        role.key() + ": " + route,
                        () -> open(portal.as(Cast.usual(role)), route, route.madeUp())
                                .expect(403))));
    }

    @TestFactory
    Stream<DynamicTest> whoHasTheRoleFindsThePage() {
        return Routes.known().stream()
                .filter(route ->
                        !route.isPost() && (!route.hasIds() || !route.via().isEmpty()))
                .filter(route -> !ENDS_THE_SESSION.contains(route.path()))
                .map(route -> dynamicTest(route.opener() + ": " + route, () -> {
                    Seen answer = portal.as(route.opener()).get(route.real(portal));
                    assertTrue(answer.status() == 200 || answer.status() == 303, answer + "\n" + answer.text());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatDoesNotExistIsNotFoundByWhoMayPass() {
        return Routes.known().stream()
                .filter(Route::hasIds)
                .map(route -> dynamicTest(
                        route.opener() + ": " + route,
                        () -> assertDoesNotExist(portal.as(route.opener()), route, route.madeUp())));
    }

    @TestFactory
    Stream<DynamicTest> forAStrangerOfTheSameRoleItDoesNotExist() {
        return closed().filter(route -> route.hasIds() && route.outsider() != null)
                .map(route -> dynamicTest(
                        route.outsider() + ": " + route,
                        () -> assertDoesNotExist(portal.as(route.outsider()), route, route.real(portal))));
    }

    /** Not found; or, for a button that may be pressed twice, led to a page that is not found. */
    private void assertDoesNotExist(Visitor visitor, Route route, String path) {
        Seen answer = open(visitor, route, path);
        Seen end = route.isPost() && answer.status() == 303 ? answer.follow() : answer;
        end.expect(404);
    }

    private static Stream<Route> closed() {
        return Routes.known().stream().filter(route -> !route.isOpen());
    }

    private Seen open(Visitor visitor, Route route, String path) {
        return route.isPost() ? visitor.post(path, tokens.form(visitor, path)) : visitor.get(path);
    }
}
