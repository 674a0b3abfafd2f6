package org.nightpost.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.nightpost.Portal;
import org.nightpost.Seen;

/**
 * The pages on which letters are read come over a bad line at night: readable under 3 s on 400 kbit/s. Counted are the
 * bytes on the wire, headers and all, as the browser itself reports them.
 */
@OnChromium
class PageWeightIT {
    private static final long COLD_BYTES = 60_000;
    private static final long WARM_BYTES = 15_000;
    private static final int REQUESTS = 6;

    private final Portal portal;
    private final Chromium chromium;

    PageWeightIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @Test
    void readingALetterIsLight() {
        Seen home = portal.as("jonas").get("/home").expect(200);
        String letter = home.page().select("main a.button.primary").attr("href");
        Page page = chromium.as("jonas", View.phoneAtNight());
        try {
            Weight cold = weigh(page, letter);
            page.navigate("/help");
            Weight warm = weigh(page, letter);
            assertTrue(cold.bytes() > 5_000, "nothing was weighed: " + cold);
            assertTrue(cold.bytes() <= COLD_BYTES && cold.requests() <= REQUESTS, "cold: " + cold);
            assertTrue(warm.bytes() <= WARM_BYTES && warm.requests() <= REQUESTS, "warm: " + warm);
        } finally {
            page.context().close();
        }
    }

    /**
     * What one page costs.
     *
     * @param bytes over the wire; what comes from the browser's cache counts nothing
     * @param requests of the page, those answered from the cache too
     */
    private record Weight(long bytes, int requests) {}

    private static Weight weigh(Page page, String path) {
        AtomicLong bytes = new AtomicLong();
        Set<String> requests = ConcurrentHashMap.newKeySet();
        CDPSession session = page.context().newCDPSession(page);
        session.on("Network.requestWillBeSent", event -> requests.add(id(event)));
        session.on("Network.loadingFinished", event -> {
            requests.add(id(event));
            bytes.addAndGet(event.get("encodedDataLength").getAsLong());
        });
        session.send("Network.enable");
        page.navigate(path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        session.detach();
        return new Weight(bytes.get(), requests.size());
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
