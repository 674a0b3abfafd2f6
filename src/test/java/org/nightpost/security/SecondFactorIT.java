package org.nightpost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Authenticator;
import org.nightpost.Cast;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Codes of an app and spare codes at the door. Lesia has a phone, and after each test she has none any more. */
@OnPortal
class SecondFactorIT {
    private static final String WHO = "lesia";
    private static final String STEP = "/sign-in/factor";
    private static final String COOKIE = "nightpost";

    private final Portal portal;
    private final Visitor owner;

    SecondFactorIT(Portal portal) {
        this.portal = portal;
        owner = portal.visitor().signIn(WHO);
    }

    @AfterEach
    void nothingIsLeft() {
        for (String table : List.of("app_factor", "passkey", "spare_code", "guard_tries", "required_action")) {
            Sql.change(portal, "delete from security_" + table);
        }
    }

    @Test
    void aPasswordAloneLeadsToTheSecondStepAndTheCodeLeadsIn() {
        Authenticator app = Authenticator.setUp(owner);
        Visitor visitor = portal.visitor();
        Seen step = password(visitor, "/letters").expect(303).follow().expect(200);
        String waiting = visitor.cookie(COOKIE);
        Seen in = step.form(STEP).fill("code", app.code()).press().expect(303);
        assertEquals("/letters", in.location());
        visitor.get("/letters").expect(200);
        assertTrue(!waiting.equals(visitor.cookie(COOKIE)), "the session kept the token of somebody half signed in");
        visitor.twin().withCookie(COOKIE, waiting).get("/letters").expect(303);
    }

    @Test
    void aCodeWorksOnceAndTheWordsSaySo() {
        Authenticator app = Authenticator.setUp(owner);
        String code = app.code();
        toStep(portal.visitor()).form(STEP).fill("code", code).press().expect(303);
        Seen again =
                toStep(portal.visitor()).form(STEP).fill("code", code).press().expect(422);
        assertTrue(again.text().contains("used already"), again.text());
    }

    @Test
    void aPhoneTwoHoursOffIsToldTheTimeAndNotLetIn() {
        Authenticator app = Authenticator.setUp(owner);
        for (long steps : new long[] {-240, 240}) {
            Seen refused = toStep(portal.visitor())
                    .form(STEP)
                    .fill("code", app.code(steps))
                    .press()
                    .expect(422);
            assertTrue(refused.text().contains("Our clock says"), refused.text());
            assertTrue(
                    refused.page().title().startsWith("Error: "), refused.page().title());
        }
    }

    @Test
    void wrongCodesSlowDownAndTheRightOneWaitsToo() {
        Authenticator app = Authenticator.setUp(owner);
        Seen page = toStep(portal.visitor());
        for (int i = 0; i < 5; i++) {
            page = page.form(STEP).fill("code", "00000" + i).press().expect(422);
        }
        Seen waits = page.form(STEP).fill("code", app.code()).press().expect(422);
        assertTrue(waits.text().contains("too many wrong codes"), waits.text());
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'factor.guessed'"));
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'factor.held'"));
    }

    @Test
    void wrongCodesOfAStrangerDoNotKeepTheOwnerOutOnTheirOwnDevice() {
        Authenticator app = Authenticator.setUp(owner);
        Visitor device = portal.visitor().withCookie("np-device", owner.cookie("np-device"));
        Seen stranger = toStep(portal.visitor());
        for (int i = 0; i < 6; i++) {
            stranger = stranger.form(STEP).fill("code", "00000" + i).press().expect(422);
        }
        toStep(device).form(STEP).fill("code", app.code()).press().expect(303);
        device.get("/letters").expect(200);
    }

    @Test
    void settingUpAFirstStepEndsWithSpareCodesOrWithAPlainNotNow() {
        Seen page = owner.get("/me/signing-in/app").expect(200);
        Authenticator app = Authenticator.of(page.page().select("p.typed").text());
        Seen added =
                page.form("/me/signing-in/app").fill("code", app.code()).press().expect(303);
        assertEquals("/me/signing-in/spare-codes", added.location());
        // Who goes away without an answer is asked again before the next sign-in opens anything.
        Visitor again = portal.visitor();
        toStep(again).form(STEP).fill("code", app.code()).press().expect(303);
        assertEquals(
                "/me/signing-in/spare-codes", again.get("/letters").expect(303).location());
        again.get("/me/signing-in/spare-codes")
                .expect(200)
                .form("/me/signing-in/spare-codes/not-now")
                .press()
                .expect(303);
        again.get("/letters").expect(200);
        assertEquals(10, spareCodes().size());
    }

    @Test
    void aSpareCodeWorksOnceAlsoUnderARace() throws Exception {
        Authenticator.setUp(owner);
        List<String> codes = spareCodes();
        assertEquals(10, codes.size());
        List<Seen> steps = List.of(toStep(portal.visitor()), toStep(portal.visitor()), toStep(portal.visitor()));
        String typed = codes.get(3).toLowerCase(java.util.Locale.ROOT).replace(" ", "-");
        ExecutorService many = Executors.newFixedThreadPool(3);
        List<Future<Integer>> answers = many.invokeAll(steps.stream()
                .map(step -> (java.util.concurrent.Callable<Integer>)
                        () -> step.form(STEP).fill("code", typed).press().status())
                .toList());
        many.shutdown();
        int in = 0;
        for (Future<Integer> answer : answers) {
            in += answer.get() == 303 ? 1 : 0;
        }
        assertEquals(1, in);
        assertTrue(owner.get("/me/signing-in").text().contains("You have 9 spare codes left"));
    }

    @Test
    void aNewSetMakesTheOldSpareCodesWorthless() {
        Authenticator.setUp(owner);
        String old = spareCodes().get(0);
        String fresh = spareCodes().get(0);
        toStep(portal.visitor()).form(STEP).fill("code", old).press().expect(422);
        toStep(portal.visitor()).form(STEP).fill("code", fresh).press().expect(303);
    }

    @Test
    void aTextThatWasWrittenBeforeComesBackAfterBothSteps() {
        Authenticator app = Authenticator.setUp(owner);
        var letter = owner.get("/write").form("/write").fill("text", "Eleven words about the lamp.");
        Visitor visitor = portal.visitor();
        Seen signIn = visitor.post("/write", letter.fields()).expect(401);
        Seen step = signIn.form("/sign-in")
                .fill("name", WHO)
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Seen wrong = step.form(STEP).fill("code", "123 45").press().expect(422);
        Seen back = wrong.form(STEP).fill("code", app.code()).press().expect(200);
        Seen box = back.form("/write").press();
        assertTrue(box.body().contains("Eleven words about the lamp."), box.text());
    }

    @Test
    void whoseSecondStepCameTooLateBeginsAnewWithTheirText() {
        Authenticator app = Authenticator.setUp(owner);
        var letter = owner.get("/write").form("/write").fill("text", "A text that waited.");
        Visitor visitor = portal.visitor();
        Seen step = visitor.post("/write", letter.fields())
                .expect(401)
                .form("/sign-in")
                .fill("name", WHO)
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Sql.change(portal, "delete from security_session where level = 'FACTOR_PENDING'");
        Seen late = step.form(STEP).fill("code", app.code()).press().expect(401);
        assertTrue(late.text().contains("Your text is safe"), late.text());
    }

    @Test
    void aSecondTabThatWasLateIsLedIn() {
        Authenticator app = Authenticator.setUp(owner);
        Visitor visitor = portal.visitor();
        Seen one = toStep(visitor);
        Seen two = visitor.get(STEP).expect(200);
        one.form(STEP).fill("code", app.code()).press().expect(303);
        assertEquals(
                "/", two.form(STEP).fill("code", app.code()).press().expect(303).location());
        visitor.get("/letters").expect(200);
    }

    @Test
    void removingTheAppOpensTheDoorToThePasswordAgain() {
        Authenticator.setUp(owner);
        owner.get("/me/signing-in").form("/me/signing-in/app/remove").press().expect(303);
        assertEquals("/", password(portal.visitor(), "/").expect(303).location());
    }

    /** The passphrase, for somebody who wants to go to this page. */
    private static Seen password(Visitor visitor, String then) {
        return visitor.get("/sign-in")
                .form("/sign-in")
                .fill("then", then)
                .fill("name", WHO)
                .fill("password", Cast.PASSPHRASE)
                .press();
    }

    private static Seen toStep(Visitor visitor) {
        return password(visitor, "/").expect(303).follow().expect(200);
    }

    private List<String> spareCodes() {
        return owner.get("/me/signing-in")
                .form("/me/signing-in/spare-codes")
                .press()
                .expect(200)
                .page()
                .select("ol.typed li")
                .eachText();
    }
}
