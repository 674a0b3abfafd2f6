package org.nightpost.journey;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.nightpost.Guests;
import org.nightpost.Mailbox;
import org.nightpost.Portal;
import org.nightpost.Staffing;

/**
 * A portal and a browser of the stories' own. They move the portal's clock, which ends sessions, and send letters: no
 * test that counts on the people as they were could stand beside them.
 */
public final class Stage implements AutoCloseable {
    /** Where the people of these stories live. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Portal portal;
    private final Chromium chromium;

    /** Which all stories share. */
    public Stage() {
        this("stage");
    }

    /** One of its own, for a story after which people are missing. */
    Stage(String name) {
        portal = Portal.demo(name).start();
        chromium = new Chromium(portal);
    }

    /** For what is looked at without a browser. */
    Portal portal() {
        return portal;
    }

    /** A new browser in which nobody is signed in. */
    Device open(View view) {
        return new Device(chromium.open(view), portal.url().toString());
    }

    /** Brings in staff of a story's own. */
    Staffing staffing() {
        return new Staffing(portal);
    }

    /** Invites clients of a story's own. */
    Guests guests() {
        return new Guests(portal);
    }

    /** What whoever reads the mails to this address finds there from now on. */
    Mailbox mailbox(String address) {
        return new Mailbox(portal, address);
    }

    /** Nobody's letters are dated later than the night before this day. */
    LocalDate tomorrow() {
        return LocalDate.now(ZONE).plusDays(1);
    }

    /** Lets the portal's clock run on from this moment, as the demo's own page does. */
    void moveClock(LocalDateTime at) {
        setClock(at.toString());
    }

    /** Lets the portal's clock run with the host's again, as an app on a phone does. */
    void clockOfTheHost() {
        setClock("");
    }

    private void setClock(String at) {
        portal.visitor()
                .signIn("maria") // the form is read in the zone of whoever sends it
                .get("/demo")
                .form("/demo/clock")
                .fill("at", at)
                .press()
                .follow()
                .expect(200);
    }

    @Override
    public void close() {
        chromium.close();
        portal.close();
    }
}
