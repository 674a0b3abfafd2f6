package org.nightpost.people.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** The terms of the portal: published by an administrator, read and agreed to by everybody before any other page. */
@OnScratchPortal
class TermsIT {
    private static final String HERE = "/administration/terms";

    private final Portal portal;

    TermsIT(Portal portal) {
        this.portal = portal;
    }

    @AfterEach
    void theDemosTermsHoldAgain() {
        Sql.change(portal, "delete from security_terms_agreed where version > 1");
        Sql.change(portal, "delete from security_terms where version > 1");
    }

    @Test
    void theDemosPeopleHaveAgreedAndEverybodyCanRead() {
        assertTrue(portal.visitor().get("/terms").expect(200).text().contains("This is a demonstration"));
        Visitor amina = portal.visitor().signIn("amina");
        amina.get("/home").expect(200);
        assertTrue(amina.get("/me/terms").expect(200).text().contains("You agreed to them on"));
    }

    @Test
    void newTermsAreReadOnceAfterSignInAndWhatWasWrittenMeanwhileIsKept() {
        Visitor amina = portal.visitor().signIn("amina");
        Form letter = amina.get("/write").expect(200).form("/write").fill("text", "Written before the terms changed.");
        publish("Be kind.\n\nWrite for yourself.", "everybody").expect(303);
        amina.get("/home").expect(200);

        Sql.change(
                portal,
                "delete from security_session where person <> (select publisher from security_terms"
                        + " where version = 1)");
        Form back = letter.press("Keep for later")
                .form("/sign-in")
                .fill("name", "amina")
                .fill("password", Cast.PASSPHRASE);
        Form again = back.press().form("/write");
        Seen first = again.press().expect(401);
        assertTrue(first.text().contains("Your text is safe"), first.text());
        assertEquals("/me/terms", amina.get("/home").expect(303).location());
        Seen terms = amina.get("/me/terms").expect(200);
        assertTrue(terms.text().contains("Our terms have changed"), terms.text());
        assertEquals(2, terms.page().select(".sheet p").size());

        assertEquals("/", terms.form("/me/terms").press().expect(303).location());
        amina.get("/home").expect(200);
        assertEquals(
                "Written before the terms changed.",
                first.form("/write").press().form("/write").value("text"));
        portal.visitor().signIn("amina").get("/home").expect(200);
        assertEquals(1, lines("terms.agreed", 2));
    }

    @Test
    void whoDoesNotAgreeIsSignedOutAndToldWhomToCall() {
        publish("Be kind.", "everybody").expect(303);
        Visitor priya = portal.visitor().signIn("priya");
        Seen out = priya.get("/me/terms").expect(200).form("/me/terms/decline").press();
        assertEquals("/terms/declined", out.expect(303).location());
        Seen told = out.follow().expect(200);
        assertTrue(told.text().contains("Nothing of yours was deleted"), told.text());
        assertTrue(told.text().contains("+44 1632 960140"), told.text());
        assertTrue(priya.get("/home").expect(303).location().startsWith("/sign-in"));
        priya.signIn("priya");
        assertEquals("/me/terms", priya.get("/home").expect(303).location());
    }

    @Test
    void aCorrectionAsksNobodyAndAnEmptyPageIsNotPublished() {
        Seen empty = publish(" ", "").expect(422);
        assertTrue(empty.text().contains("Write what the terms say"), empty.text());
        assertTrue(empty.text().contains("Choose who has to agree"), empty.text());
        publish("This is a demonstration, spelt right.", "correction").expect(303);
        portal.visitor().signIn("jonas").get("/home").expect(200);
        assertTrue(portal.visitor().get("/terms").text().contains("spelt right"));
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsToldAndNothingTypedIsLost() {
        Form late = form("The later words.", "everybody");
        publish("The earlier words.", "everybody").expect(303);
        Seen told = late.press().expect(422);
        assertTrue(told.text().contains("Somebody else has published"), told.text());
        assertEquals("The later words.", told.form(HERE).value("words"));
        assertTrue(portal.visitor().get("/terms").text().contains("The earlier words."));
    }

    @Test
    void nobodyAgreesToWordsThatWereNotOnTheirPage() {
        publish("The first words.", "everybody").expect(303);
        Visitor jonas = portal.visitor().signIn("jonas");
        Form agree = jonas.get("/me/terms").expect(200).form("/me/terms");
        publish("The second words.", "everybody").expect(303);
        Seen changed = agree.press().expect(409);
        assertTrue(changed.text().contains("changed while you were reading"), changed.text());
        assertTrue(changed.text().contains("The second words."), changed.text());
        assertFalse(changed.text().contains("The first words."), changed.text());
        jonas.get("/home").expect(303);
    }

    private Form form(String words, String ask) {
        Form form = portal.visitor().signIn("colin").get(HERE).expect(200).form(HERE);
        form.fill("words", words);
        return ask.isEmpty() ? form : form.choose("ask", ask);
    }

    /** By an administrator who had read them when others were asked already. */
    private Seen publish(String words, String ask) {
        Visitor colin = portal.visitor().signIn("colin");
        Seen held = colin.get(HERE);
        if (held.status() == 303) {
            colin.get("/me/terms").form("/me/terms").press().expect(303);
            held = colin.get(HERE);
        }
        Form form = held.expect(200).form(HERE).fill("words", words);
        return (ask.isEmpty() ? form : form.choose("ask", ask)).press();
    }

    private long lines(String deed, int version) {
        return Sql.one(
                Long.class,
                portal,
                "select count(*) from audit_entry e join security_terms_agreed a on a.person = e.subject"
                        + " where e.deed = ? and a.version = ? and e.at >= a.agreed_at",
                deed,
                version);
    }
}
