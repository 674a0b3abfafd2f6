package org.nightpost.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nightpost.Cast;
import org.nightpost.Fields;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Route;
import org.nightpost.Routes;
import org.nightpost.Rows;
import org.nightpost.Visitor;
import org.nightpost.security.Role;

/** A form that is not ours, sent by the very person who may send it, on every route that takes forms. */
@OnPortal
class FormTokensIT {
    private static final String ELSEWHERE = "https://example.org";

    private final Portal portal;
    private final ForgedTokens tokens;
    private Map<String, Long> before;

    FormTokensIT(Portal portal) {
        this.portal = portal;
        tokens = new ForgedTokens(portal);
    }

    @BeforeEach
    void look() throws SQLException {
        before = Rows.sums(portal);
    }

    @AfterEach
    void nothingHasChanged() throws SQLException {
        assertEquals(before, Rows.sums(portal));
    }

    @TestFactory
    Stream<DynamicTest> aFormWithoutATokenIsRefused() {
        return onEveryForm((visitor, path) ->
                visitor.post(path, Fields.none().with("name", "x")).expect(403));
    }

    @TestFactory
    Stream<DynamicTest> aMadeUpTokenIsRefused() {
        return onEveryForm((visitor, path) -> {
            for (String token : new String[] {"", "x", "A".repeat(96), "%%%", "A".repeat(20_000)}) {
                visitor.post(path, Fields.none().with(Posted.TOKEN, token)).expect(403);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aTokenOfAnotherFormIsRefused() {
        return onEveryForm((visitor, path) -> {
            visitor.post(path, tokens.form(visitor, "/another/form")).expect(403);
            visitor.post(path, tokens.form(visitor, path + "/")).expect(403);
        });
    }

    @TestFactory
    Stream<DynamicTest> aTokenWithOneCharacterChangedIsRefused() {
        return onEveryForm((visitor, path) -> {
            String token = tokens.token(visitor, path);
            for (int i : new int[] {0, 30, token.length() - 2}) {
                char other = token.charAt(i) == 'A' ? 'B' : 'A';
                String changed = token.substring(0, i) + other + token.substring(i + 1);
                visitor.post(path, Fields.none().with(Posted.TOKEN, changed)).expect(403);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aFormFromAnotherSiteIsRefusedEvenWithItsToken() {
        return onEveryForm((visitor, path) -> {
            Fields form = tokens.form(visitor, path);
            visitor.twin().saying("Origin", ELSEWHERE).post(path, form).expect(403);
            visitor.twin()
                    .saying("Origin", portal.url() + ".example.org")
                    .post(path, form)
                    .expect(403);
            visitor.twin()
                    .saying("Sec-Fetch-Site", "cross-site")
                    .post(path, form)
                    .expect(403);
            visitor.twin()
                    .saying("Sec-Fetch-Site", "same-site")
                    .post(path, form)
                    .expect(403);
        });
    }

    /** Its text is kept for whom it was made for, and nothing is done. */
    @TestFactory
    Stream<DynamicTest> aFormMadeForSomebodyElseIsNotCarriedOut() {
        Visitor other = portal.as(Cast.stranger(Role.CLIENT));
        return onEveryForm(
                (visitor, path) -> visitor.post(path, tokens.form(other, path)).expect(401));
    }

    /** Without this the tests above could be green because everything is refused. */
    @TestFactory
    Stream<DynamicTest> aFormOfOurOwnPassesTheTokensDoor() {
        return forms().filter(Route::hasIds)
                .map(route -> dynamicTest(route.toString(), () -> {
                    Visitor visitor = portal.as(route.opener());
                    String path = route.madeUp();
                    assertNotEquals(
                            403, visitor.post(path, tokens.form(visitor, path)).status());
                    Visitor ours = visitor.twin().saying("Origin", portal.url().toString());
                    assertNotEquals(
                            403, ours.post(path, tokens.form(visitor, path)).status());
                }));
    }

    private interface Attack {
        void on(Visitor visitor, String path) throws Exception;
    }

    /** On something real where the table says how to find it: a refused form must not have touched it. */
    private Stream<DynamicTest> onEveryForm(Attack attack) {
        return forms().map(route -> dynamicTest(route.toString(), () -> {
            String path = route.via().isEmpty() ? route.madeUp() : route.real(portal);
            attack.on(portal.as(route.opener()), path);
        }));
    }

    private static Stream<Route> forms() {
        return Routes.known().stream().filter(Route::isPost);
    }
}
