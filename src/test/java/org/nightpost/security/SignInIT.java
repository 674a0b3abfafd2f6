package org.nightpost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Form;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Visitor;

@OnPortal
class SignInIT {
    private static final String COOKIE = "nightpost";

    private final Portal portal;

    SignInIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void whoSignsInIsGreetedByTheirOwnName(Visitor visitor) {
        Seen me = visitor.signIn("odell").get("/me").expect(200);
        assertTrue(me.text().contains("Mr O'Dell"), me.text());
    }

    @Test
    void caseWidthAndSpacesOfTheNameDoNotMatter(Visitor visitor) {
        Seen answer = form(visitor)
                .fill("name", " ＯDell ")
                .fill("password", Cast.PASSPHRASE)
                .press();
        answer.expect(303);
    }

    @Test
    void aWrongNameAndAWrongPassphraseAreToldInTheSameWords() {
        Seen name = form(portal.visitor())
                .fill("name", "nobody-of-this-name")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(422);
        Seen password = form(portal.visitor())
                .fill("name", "amina")
                .fill("password", "a lamp behind the window")
                .press()
                .expect(422);
        assertEquals(name.text(), password.text(), "the two pages tell a stranger whether the name exists");
        assertTrue(name.page().title().startsWith("Error: "), name.page().title());
    }

    @Test
    void aRefusedPageKeepsTheNameAndNeverThePassphrase(Visitor visitor) {
        Seen page = form(visitor)
                .fill("name", "amina")
                .fill("password", "not the passphrase at all")
                .press()
                .expect(422);
        assertEquals("amina", page.form("/sign-in").value("name"));
        assertEquals("", page.form("/sign-in").value("password"));
        assertTrue(!page.body().contains("not the passphrase at all"), "the page repeats the passphrase");
    }

    @Test
    void theSessionCookieIsUnseenByScriptsAndOtherSites(Visitor visitor) {
        Seen answer = form(visitor)
                .fill("name", "amina")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(303);
        List<String> cookies = answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .toList();
        assertEquals(1, cookies.size(), cookies.toString());
        String cookie = cookies.get(0);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
        assertTrue(!cookie.contains("Domain"), cookie);
        assertTrue(!cookie.contains("Max-Age") && !cookie.contains("Expires"), "outlives the browser: " + cookie);
    }

    @Test
    void aSessionThatWasPlantedBeforeSigningInIsNotTakenOver(Visitor attacker) {
        attacker.signIn("jonas");
        String planted = attacker.cookie(COOKIE);
        Visitor victim = portal.visitor().withCookie(COOKIE, planted);
        // The planted session is somebody's, so the victim signs out of it by the form a browser would show.
        victim.get("/me").form("/sign-out").press();
        victim.signIn("amina");
        assertNotEquals(planted, victim.cookie(COOKIE));
        attacker.get("/me").expect(303);
    }

    @Test
    void signingOutKillsTheTokenAndNotOnlyTheCookie(Visitor visitor) {
        visitor.signIn("amina");
        Visitor copy = visitor.twin();
        Seen answer = visitor.get("/me").form("/sign-out").press().expect(303);
        assertEquals("\"storage\"", answer.header("clear-site-data"));
        assertEquals("", visitor.cookie(COOKIE));
        assertEquals("/sign-in?then=/me", decoded(copy.get("/me").expect(303).location()));
    }

    @Test
    void exitThisPageKillsTheTokenAndLeadsSomewhereNeutral(Visitor visitor) {
        visitor.signIn("amina");
        Visitor copy = visitor.twin();
        Seen answer = visitor.get("/exit").expect(303);
        assertTrue(answer.location().startsWith("https://"), answer.location());
        assertEquals("", answer.header("clear-site-data"), "clearing takes seconds that this person does not have");
        copy.get("/me").expect(303);
    }

    @Test
    void aTokenWithOneBitTurnedOpensNothing(Visitor visitor) {
        visitor.signIn("amina");
        String token = visitor.cookie(COOKIE);
        for (int i : new int[] {0, token.length() / 2, token.length() - 2}) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, i) + other + token.substring(i + 1);
            visitor.twin().withCookie(COOKIE, tampered).get("/me").expect(303);
        }
    }

    @Test
    void whatIsNoTokenIsNobodysAndNoFault() {
        for (String cookie : List.of("x", "AAAA", "-".repeat(43), "A".repeat(4000), "%00", "null")) {
            portal.visitor().withCookie(COOKIE, cookie).get("/me").expect(303);
        }
    }

    @Test
    void theCookieOfAnotherPersonMakesOneThatPerson() {
        Visitor jonas = portal.as("jonas");
        Visitor swapped = portal.as("amina").withCookie(COOKIE, jonas.cookie(COOKIE));
        assertTrue(swapped.get("/me").expect(200).text().contains("Jonas"));
    }

    @Test
    void aFormMadeForAnotherPersonIsNotCarriedOut() {
        Form madeForAmina = portal.as("amina").get("/me").form("/sign-out");
        Visitor jonas = portal.visitor().signIn("jonas");
        jonas.post("/sign-out", madeForAmina.fields()).expect(401);
        jonas.get("/me").expect(200);
    }

    @Test
    void signingInLeadsBackToThePageThatWasWanted(Visitor visitor) {
        Seen signIn = visitor.get("/me").expect(303).follow().expect(200);
        Seen answer = signIn.form("/sign-in")
                .fill("name", "nell")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(303);
        assertEquals("/me", answer.location());
    }

    @Test
    void signingInLeadsNowhereOutside() {
        for (String wish : List.of("https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)")) {
            Visitor visitor = portal.visitor();
            Seen answer = form(visitor)
                    .fill("name", "nell")
                    .fill("password", Cast.PASSPHRASE)
                    .fill("then", wish)
                    .press()
                    .expect(303);
            assertEquals("/", answer.location(), wish);
        }
    }

    private static Form form(Visitor visitor) {
        return visitor.get("/sign-in").expect(200).form("/sign-in");
    }

    private static String decoded(String location) {
        return java.net.URLDecoder.decode(location, java.nio.charset.StandardCharsets.UTF_8);
    }
}
