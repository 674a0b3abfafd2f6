package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nightpost.Cast;

/**
 * A browser in somebody's hands. Closing it fails if the browser complained about anything on the way: an error on the
 * console, which is also where a violation of the Content-Security-Policy appears, or an exception in a script.
 */
final class Device implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;

    private final Page page;
    private final String portal;
    private final List<String> complaints = new ArrayList<>();

    Device(Page page, String portal) {
        this.page = page;
        this.portal = portal;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
        // Nothing leaves this machine: the neutral page is answered here.
        page.context()
                .route(
                        url -> !url.startsWith(portal),
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<title>Somewhere neutral</title>")));
    }

    /** A page that answers 409 or 422, or a lost connection, is part of a story; a missing file of the site is not. */
    private void listen(ConsoleMessage message) {
        boolean answer = message.text().startsWith("Failed to load resource")
                && !message.location().contains("/static/");
        if (message.type().equals("error") && !answer) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    Page page() {
        return page;
    }

    /** The path of the page that is shown. */
    String path() {
        return page.url().replaceFirst("^" + Pattern.quote(portal), "").replaceFirst("[?#].*", "");
    }

    Device go(String path) {
        page.navigate(path);
        return this;
    }

    /** By the sign-in page, where this device stands or by going there. */
    Device signIn(String name) {
        if (page.locator("input[name=password]").count() == 0) {
            go("/sign-in");
        }
        page.getByLabel("Your sign-in name").fill(name);
        page.getByLabel("Your passphrase").fill(Cast.PASSPHRASE);
        button("Sign in").click();
        assertThat(page.locator(".nav")).containsText("Sign out");
        return this;
    }

    /** The button with exactly these words, hidden ones included. */
    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The box in which one writes under these words. */
    Locator box(String words) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The question that begins with these words, with the place to answer it. */
    Locator prompt(String words) {
        // On a bench the counsellor's last letter lies folded at hand too, and asks the same.
        return page.locator(".prompt:not(#ours .prompt)").filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator main() {
        return page.locator("main");
    }

    /** What WCAG 2.2 and the browser have to say about the page as it stands. */
    Device isSound() {
        // A page whose styles are still on their way has links that are too small.
        page.waitForLoadState();
        Accessibility.check(page);
        assertEquals(List.of(), complaints, "the browser complains about " + page.url());
        return this;
    }

    @Override
    public void close() {
        page.context().close();
        assertEquals(List.of(), complaints, "what the browser complained about");
    }
}
