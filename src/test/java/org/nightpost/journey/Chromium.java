package org.nightpost.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.nightpost.Portal;
import org.nightpost.Programs;

/** Debian's Chromium, once per run of the tests. Each page it opens is a browser of its own, and is closed with it. */
public final class Chromium implements AutoCloseable {
    /** What it takes as root in a container, and nothing that calls outside by itself. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE_MILLIS = 15_000;

    private final Portal portal;
    private final Playwright playwright;
    private final Browser browser;

    Chromium(Portal portal) {
        this.portal = portal;
        var program = Programs.chromium();
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
    }

    /** A new browser in which nobody is signed in. Close its context when done: {@code page.context().close()}. */
    public Page open(View view) {
        BrowserContext context =
                browser.newContext(view.options().setBaseURL(portal.url().toString()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** A new browser in which this member of the cast is signed in. */
    public Page as(String signInName, View view) {
        Page page = open(view);
        String session = portal.as(signInName).cookie("nightpost");
        page.context()
                .addCookies(List.of(
                        new Cookie("nightpost", session).setUrl(portal.url().toString())));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
