package org.nightpost.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What every page owes everybody (WCAG 2.2 AA), as far as a machine can see it. */
public final class Accessibility {
    /** Named, because a default run of axe leaves out what is new in 2.2: the size of targets. */
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** A click does not wait for where it leads: the next page may come while this one is looked at, or lack its styles yet. */
    private static final int LOOKS = 3;

    private Accessibility() {}

    /** Fails with all that is wrong with the page as it stands, once it stands. */
    public static void check(Page page) {
        for (int look = 1; ; look++) {
            page.waitForLoadState();
            try {
                checkOnce(page);
                return;
            } catch (PlaywrightException | AssertionError found) {
                if (look == LOOKS) {
                    throw found;
                }
                page.waitForTimeout(300);
            }
        }
    }

    private static void checkOnce(Page page) {
        if (runsScripts(page)) {
            checkHere(page);
            return;
        }
        BrowserContext twin = page.context().browser().newContext(lookingLike(page));
        try {
            checkHere(copy(page, twin));
        } finally {
            twin.close();
        }
    }

    /** Axe is a script itself, and waits for ever in a browser that runs none: it is shown a copy of the page. */
    private static Page copy(Page page, BrowserContext twin) {
        String markup = page.content();
        Page copy = twin.newPage();
        copy.route("**/*.js", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        copy.route(
                url -> url.equals(page.url()),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(markup)));
        copy.navigate(page.url());
        return copy;
    }

    private static NewContextOptions lookingLike(Page page) {
        boolean dark = matches(page, "prefers-color-scheme: dark");
        return new NewContextOptions()
                .setViewportSize(page.viewportSize().width, page.viewportSize().height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    static boolean runsScripts(Page page) {
        return matches(page, "scripting: enabled");
    }

    private static boolean matches(Page page, String feature) {
        return (boolean) page.evaluate("matchMedia('(" + feature + ")').matches");
    }

    private static void checkHere(Page page) {
        // What lies under the bar on top, scrolled half away, is not too small.
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
        List<String> violations = new AxeBuilder(page)
                .withTags(TAGS).analyze().getViolations().stream()
                        .map(Accessibility::describe)
                        .toList();
        assertEquals(List.of(), violations, page.url());
        assertEquals(1, page.locator("h1").count(), page.url() + ": number of h1");
        assertTrue(!page.title().isBlank(), page.url() + " has no title");
        assertTrue(
                !String.valueOf(page.locator("html").getAttribute("lang")).isBlank(), page.url() + " has no language");
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        int seen = ((Number) page.evaluate("document.documentElement.clientWidth")).intValue();
        assertTrue(wide <= seen, page.url() + " scrolls sideways: " + wide + " in " + seen);
    }

    private static String describe(Rule rule) {
        StringBuilder text = new StringBuilder(rule.getId() + ": " + rule.getHelp());
        rule.getNodes()
                .forEach(node -> text.append("\n    ")
                        .append(node.getHtml())
                        .append("\n      ")
                        .append(String.valueOf(node.getFailureSummary()).replace("\n", " ")));
        return text.toString();
    }
}
