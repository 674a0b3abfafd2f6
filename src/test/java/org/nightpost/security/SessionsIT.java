package org.nightpost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;
import org.nightpost.web.ForgedTokens;

/** One's own sessions, and the password once more. Moussa is signed in here and there. */
@OnPortal
class SessionsIT {
    private static final String WHO = "moussa";
    private static final String PAGE = "/me/sessions";

    private final Portal portal;
    private final Visitor here;

    SessionsIT(Portal portal) {
        this.portal = portal;
        here = portal.visitor().signIn(WHO);
    }

    @AfterEach
    void signedOutEverywhere() {
        Sql.change(portal, "delete from security_session where person = ?", person());
    }

    @Test
    void whoIsSignedInElsewhereEndsItThereAndStaysHere() {
        Visitor there = portal.visitor().signIn(WHO);
        Seen page = here.get(PAGE).expect(200);
        assertTrue(page.text().contains("Firefox · Linux"), page.text());
        page.form(PAGE).press().expect(303);
        there.get("/home").expect(303);
        here.get("/home").expect(200);
    }

    @Test
    void allOthersEndAtOnce() {
        Visitor one = portal.visitor().signIn(WHO);
        Visitor two = portal.visitor().signIn(WHO);
        Seen page = here.get(PAGE).expect(200);
        here.post(PAGE, page.form(PAGE).fill("session", "others").fields()).expect(303);
        one.get("/home").expect(303);
        two.get("/home").expect(303);
        assertTrue(here.get(PAGE).text().contains("nowhere else"));
    }

    @Test
    void somebodyElsesSessionCannotBeEnded() {
        Visitor jonas = portal.visitor().signIn("jonas");
        UUID theirs = Sql.one(
                UUID.class,
                portal,
                "select id from security_session where begun_at = (select max(begun_at) from security_session)");
        portal.visitor().signIn(WHO);
        Seen page = here.get(PAGE).expect(200);
        here.post(PAGE, page.form(PAGE).fill("session", theirs.toString()).fields())
                .expect(303);
        jonas.get("/home").expect(200);
    }

    @Test
    void aSensitivePageAsksForThePasswordAgainAfterTenMinutes() {
        longAgo();
        Seen asked = here.get("/me/signing-in/app").expect(303);
        assertTrue(asked.location().startsWith("/sign-in/again?then="), asked.location());
        Seen page = asked.follow().expect(200);
        Seen wrong = page.form("/sign-in/again")
                .fill("password", "not this one at all")
                .press()
                .expect(422);
        String before = here.cookie("nightpost");
        Seen right = wrong.form("/sign-in/again")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(303);
        assertEquals("/me/signing-in/app", right.location());
        assertNotEquals(before, here.cookie("nightpost"), "a stolen cookie came along");
        here.get("/me/signing-in/app").expect(200);
    }

    @Test
    void aFormThatMeetsThePasswordComesBackWithItsText() {
        var form = here.get("/me/signing-in/passkeys").expect(200).form("/me/signing-in/passkeys");
        longAgo();
        Seen asked = form.fill("name", "The blue one").press().expect(401);
        Seen back = asked.form("/sign-in/again")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Seen again = back.form("/me/signing-in/passkeys").press().expect(200);
        assertEquals("The blue one", again.form("/me/signing-in/passkeys").value("name"));
    }

    /** What lasts longer than a stolen cookie does: other people's rights, and the numbers that are called in a crisis. */
    @Test
    void whatLastsIsAskedForThePasswordAgainAfterTenMinutes() {
        Visitor colin = portal.visitor().signIn("colin");
        Visitor maria = portal.visitor().signIn("maria");
        UUID service = Sql.rows(portal, "select id from people_service").stream()
                .map(row -> (UUID) row.get(0))
                .findFirst()
                .orElseThrow();
        Sql.change(
                portal,
                "update security_session set proven_at = ?",
                java.time.OffsetDateTime.now().minusMinutes(11));
        ForgedTokens tokens = new ForgedTokens(portal);
        String made = UUID.randomUUID().toString();
        for (String path : List.of(
                "/administration/invitations/new",
                "/administration/invitations/" + made + "/again",
                "/administration/invitations/" + made + "/withdraw",
                "/administration/services/new",
                "/administration/services/" + service,
                "/administration/people/" + made + "/second-step")) {
            Seen asked = colin.post(path, tokens.form(colin, path)).expect(401);
            assertTrue(asked.findForm("/sign-in/again").isPresent(), path);
        }
        String again = "/invitations/" + made + "/again";
        assertTrue(maria.post(again, tokens.form(maria, again))
                .expect(401)
                .findForm("/sign-in/again")
                .isPresent());
    }

    @Test
    void thePageSaysUntilWhenOneStaysSignedIn() {
        Seen page = here.get("/home").expect(200);
        assertTrue(page.text().contains("you stay signed in until"), page.text());
        page.form(PAGE + "/stay").press().expect(303);
    }

    private void longAgo() {
        Sql.change(
                portal,
                "update security_session set proven_at = ? where person = ?",
                java.time.OffsetDateTime.now().minusMinutes(11),
                person());
    }

    private UUID person() {
        Visitor newest = portal.visitor().signIn(WHO);
        UUID person = Sql.one(
                UUID.class,
                portal,
                "select person from security_session where begun_at = (select max(begun_at) from security_session)");
        newest.get("/me").form("/sign-out").press().expect(303);
        return person;
    }
}
