package org.nightpost.security.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

@OnScratchPortal
class PasswordChangeIT {
    private static final String NEW = "three boats under bridges";

    private final Portal portal;

    PasswordChangeIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void aChangedPassphraseEndsOtherSessionsAndOpensTheSameLetters() {
        Visitor here = portal.visitor().signIn("aurelie");
        Visitor elsewhere = portal.visitor().signIn("aurelie");
        // Not the whole page: its foot names the minute in which the sign-in ends.
        String letters = here.get("/letters").expect(200).page().select("main").text();
        long mails = mails();
        long changed = Sql.count(portal, "audit_entry where deed = 'password.changed'");
        change(here, Cast.PASSPHRASE, NEW).expect(303).follow().expect(200);
        here.get("/letters").expect(200);
        elsewhere.get("/letters").expect(303);
        assertEquals(mails + 1, mails());
        assertEquals(changed + 1, Sql.count(portal, "audit_entry where deed = 'password.changed'"));
        signIn("aurelie", Cast.PASSPHRASE).expect(422);
        Visitor again = portal.visitor();
        form(again, "aurelie", NEW).expect(303);
        assertEquals(
                letters, again.get("/letters").expect(200).page().select("main").text());
        change(again, NEW, Cast.PASSPHRASE).expect(303);
        signIn("aurelie", Cast.PASSPHRASE).expect(303);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingIsChanged() {
        Visitor visitor = portal.visitor().signIn("odell");
        Seen wrong = change(visitor, "not the one I have", NEW).expect(422);
        assertTrue(wrong.page().title().startsWith("Error: "), wrong.page().title());
        assertFalse(wrong.body().contains("not the one I have") || wrong.body().contains(NEW), "repeats a passphrase");
        assertEquals("#password", wrong.page().select(".errors a").attr("href"));
        for (String bad : new String[] {"", "too short", "passwordpassword", "odell odell odell", Cast.PASSPHRASE}) {
            Seen seen = change(visitor, Cast.PASSPHRASE, bad).expect(422);
            assertEquals("#newPassword", seen.page().select(".errors a").attr("href"), bad);
        }
        signIn("odell", Cast.PASSPHRASE).expect(303);
    }

    @Test
    void whoHasStolenACookieDoesNotKeepTheOwnerFromChangingTheirs() {
        Visitor thief = portal.visitor().signIn("moussa").twin();
        for (int i = 0; i < 6; i++) {
            change(thief, "not the one " + i, NEW).expect(422);
            thief.get("/sign-in/again?then=/me")
                    .form("/sign-in/again")
                    .fill("password", "not the one " + i)
                    .press()
                    .expect(422);
        }
        Visitor owner = portal.visitor().signIn("moussa");
        change(owner, Cast.PASSPHRASE, NEW).expect(303);
        thief.get("/me").expect(303);
        change(owner, NEW, Cast.PASSPHRASE).expect(303);
    }

    @Test
    void aPasswordManagerKnowsWhichFieldIsWhich() {
        Seen page = portal.visitor().signIn("nell").get("/me").follow("Change your passphrase");
        assertEquals("current-password", page.page().select("#password").attr("autocomplete"));
        assertEquals("new-password", page.page().select("#newPassword").attr("autocomplete"));
    }

    private long mails() {
        return Sql.count(portal, "notice_mail where template = 'account'");
    }

    private static Seen change(Visitor visitor, String present, String next) {
        return visitor.get("/me/password")
                .expect(200)
                .form("/me/password")
                .fill("password", present)
                .fill("newPassword", next)
                .press();
    }

    private Seen signIn(String name, String passphrase) {
        return form(portal.visitor(), name, passphrase);
    }

    private static Seen form(Visitor visitor, String name, String passphrase) {
        return visitor.get("/sign-in")
                .form("/sign-in")
                .fill("name", name)
                .fill("password", passphrase)
                .press();
    }
}
