package org.nightpost.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.Cast;

/** Somebody finds the portal at night on a phone: looks, needs help, signs in wrongly and rightly, leaves at once. */
@OnChromium
class FrontDoorIT {
    private final Chromium chromium;

    FrontDoorIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void fromTheFrontDoorToHelpAndIn(boolean scripts) {
        View view = scripts ? View.phoneAtNight() : View.phoneAtNight().withoutScripts();
        Page page = chromium.open(view);
        page.navigate("/");
        link(page, "I need help now").click();
        assertTrue(page.locator("a[href^='tel:']").count() > 0, "nobody to call on " + page.url());
        page.goBack();
        link(page, "Sign in").click();
        signIn(page, "amina", "not the passphrase");
        assertTrue(page.title().startsWith("Error: "), page.title());
        assertEquals("amina", page.getByLabel("Your sign-in name").inputValue());
        Accessibility.check(page);
        signIn(page, "amina", Cast.PASSPHRASE);
        page.navigate("/me");
        assertTrue(
                page.locator("main").innerText().contains("Amina"),
                page.locator("main").innerText());
        page.context().close();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void exitThisPageLeavesAtOnceAndSignsOut(boolean scripts) {
        View view = scripts ? View.phone() : View.phone().withoutScripts();
        Page page = chromium.open(view);
        // Nothing leaves this machine: the neutral page is answered here.
        page.context()
                .route(
                        url -> !url.startsWith("http://localhost"),
                        route -> route.fulfill(
                                new com.microsoft.playwright.Route.FulfillOptions().setBody("somewhere neutral")));
        page.navigate("/sign-in");
        signIn(page, "amina", Cast.PASSPHRASE);
        page.navigate("/me");
        assertTrue(!session(page).isEmpty());
        link(page, "Exit this page").click();
        page.waitForURL(url -> !url.startsWith("http://localhost"));
        assertEquals("", session(page));
        page.context().close();
    }

    private static void signIn(Page page, String name, String passphrase) {
        page.getByLabel("Your sign-in name").fill(name);
        page.getByLabel("Your passphrase").fill(passphrase);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("nightpost"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }
}
