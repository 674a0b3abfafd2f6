package org.nightpost.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nightpost.Cast;
import org.nightpost.Portal;
import org.nightpost.Route;
import org.nightpost.Routes;
import org.nightpost.security.Role;

/**
 * Every page of the route table as each role that may see it, by day and by night on the narrowest phone; under the
 * profile {@code matrix} in all widths too, without scripts, and in French, whose words are longer.
 */
@OnChromium
class EveryPageIT {
    private final Portal portal;
    private final Chromium chromium;

    EveryPageIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessible() {
        return Routes.known().stream()
                .filter(route -> route.method().equals("GET") && !route.path().equals("/exit"))
                // A file is no page: a browser keeps it.
                .filter(route -> !route.path().endsWith(".csv"))
                .filter(route -> !route.hasIds() || !route.via().isEmpty())
                .flatMap(route -> whoSees(route).stream()
                        .flatMap(who -> views().map(view -> dynamicTest(
                                (who.isEmpty() ? "nobody" : who) + ": " + route + ", " + view,
                                () -> look(who, route.real(portal), view)))));
    }

    /** A page with ids belongs to its opener; any other is looked at by everybody who may. */
    private static List<String> whoSees(Route route) {
        if (route.hasIds()) {
            return List.of(route.opener());
        }
        List<String> people = new ArrayList<>(route.isOpen() ? List.of("") : List.of());
        for (Role role : Role.values()) {
            // Open pages differ by nothing but the navigation, which the roles' own pages show.
            if (!route.isOpen() && route.admits(role)) {
                people.add(Cast.usual(role));
            }
        }
        return people;
    }

    private static Stream<View> views() {
        if (!Boolean.getBoolean("nightpost.test.matrix")) {
            return Stream.of(View.phone(), View.phoneAtNight());
        }
        return Stream.of(320, 768, 1280)
                .flatMap(width -> Stream.of(false, true)
                        .flatMap(dark -> Stream.of(true, false).map(scripts -> new View(width, dark, scripts))))
                .flatMap(view -> Stream.of(view, view.inFrench()));
    }

    private void look(String who, String path, View view) {
        Page page = who.isEmpty() ? chromium.open(view) : chromium.as(who, view);
        try {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            Response answer = page.navigate(path);
            if (String.valueOf(answer.headerValue("content-type")).startsWith("text/html")) {
                assertEquals(200, answer.status(), page.url());
                Accessibility.check(page);
            }
            assertEquals(List.of(), complaints, "the browser complains about " + page.url());
        } finally {
            page.context().close();
        }
    }
}
