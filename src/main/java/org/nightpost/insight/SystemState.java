package org.nightpost.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.audit.TrailReport;
import org.nightpost.audit.TrailWatch;
import org.nightpost.deed.PortalClock;
import org.nightpost.insight.StatePage.Item;
import org.nightpost.notice.DeadMails;
import org.nightpost.notice.MailState;
import org.nightpost.vault.Rotation;
import org.nightpost.vault.RotationState;
import org.nightpost.web.Settings;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Puts the state of the system into calm sentences: what is amiss first, with what to do. No secrets, no names. */
@ApplicationScoped
class SystemState {
    private static final long ROOM = 1L << 30;
    private static final Duration SLOW_MAIL = Duration.ofHours(1);
    private static final Duration SLOW_CLOCK = Duration.ofSeconds(30);

    @Inject
    DatabaseFacts database;

    @Inject
    DeadMails mails;

    @Inject
    TrailWatch watch;

    @Inject
    Rotation rotation;

    @Inject
    PortalClock clock;

    @Inject
    Settings settings;

    @Inject
    Visit visit;

    @Inject
    @ConfigProperty(name = "nightpost.root.key")
    Optional<String> rootKey;

    StatePage now() throws SQLException {
        State state = new State();
        DatabaseFacts.Facts facts = database.ask();
        state.say("database", true, "", facts.product(), facts.took().toMillis());
        clock(state, facts.clock());
        mails(state, mails.state());
        trail(state, watch.latest());
        keys(state);
        rotation(state, rotation.state());
        disk(state);
        state.say(settings.isDemo() ? "demo" : "earnest", true, "");
        return new StatePage(List.copyOf(state.look), List.copyOf(state.fine));
    }

    private final class State {
        private final List<Item> look = new ArrayList<>();
        private final List<Item> fine = new ArrayList<>();

        /** Texts {@code insight.state.<what>.heading}, {@code .text}, and {@code .advice} if something is amiss. */
        void say(String what, boolean good, String link, Object... values) {
            Texts texts = visit.texts();
            String key = "insight.state." + what;
            Item item = new Item(
                    texts.text(key + ".heading"),
                    texts.text(key + ".text", values),
                    good ? "" : texts.text(key + ".advice"),
                    link);
            (good ? fine : look).add(item);
        }
    }

    private void clock(State state, Instant there) {
        // The demo moves its clock on purpose; what counts is the host's.
        Duration apart = clock.hostTime().isAfter(there)
                ? Duration.between(there, clock.hostTime())
                : Duration.between(clock.hostTime(), there);
        boolean good = apart.compareTo(SLOW_CLOCK) < 0;
        state.say(good ? "clock" : "clock-apart", good, "", apart.toSeconds());
    }

    private void mails(State state, MailState mail) {
        String link = "/administration/mail";
        if (mail.dead() > 0) {
            state.say("mails-dead", false, link, mail.dead());
        }
        boolean slow = mail.late() > 0
                && mail.oldest()
                        .filter(oldest -> oldest.isBefore(clock.instant().minus(SLOW_MAIL)))
                        .isPresent();
        String oldest = mail.oldest()
                .map(moment -> visit.texts().moment(moment, visit.zone()))
                .orElse("");
        if (slow) {
            state.say("mails-slow", false, "", mail.waiting(), oldest);
        } else {
            state.say("mails", true, "", mail.waiting());
        }
    }

    private void trail(State state, Optional<TrailReport> report) {
        String link = "/administration/trail";
        if (report.isEmpty()) {
            state.say("trail-unchecked", true, link);
        } else if (report.get().isWhole()) {
            state.say(
                    "trail",
                    true,
                    link,
                    report.get().lines(),
                    moment(report.get().at()));
        } else {
            String faults = report.get().faults().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(found -> visit.texts()
                            .text("insight.state.fault." + found.getKey().key(), found.getValue()))
                    .reduce("", (all, one) -> all + " " + one)
                    .strip();
            state.say("trail-broken", false, link, moment(report.get().at()), faults);
        }
    }

    private void keys(State state) {
        boolean apart = rootKey.isPresent() || settings.isDemo();
        state.say(rootKey.isPresent() ? "keys-environment" : settings.isDemo() ? "keys-demo" : "keys-file", apart, "");
    }

    private static void damaged(State state, RotationState rotation) {
        if (rotation.damaged() > 0) {
            state.say("rotation-damaged", false, "", rotation.damaged());
        }
    }

    private void rotation(State state, RotationState rotation) {
        damaged(state, rotation);
        switch (rotation.step()) {
            case NONE -> state.say("rotation-never", true, "");
            case ADDED -> state.say("rotation-added", true, "");
            case REWRAPPING ->
                state.say(
                        "rotation-rewrapping", true, "", Math.min(rotation.done(), rotation.total()), rotation.total());
            case DONE -> state.say("rotation-done", true, "", moment(rotation.steppedAt()));
            case RETIRED -> state.say("rotation-retired", true, "", moment(rotation.steppedAt()));
        }
    }

    private void disk(State state) {
        try {
            long free = Files.getFileStore(settings.data()).getUsableSpace();
            boolean good = free >= ROOM;
            state.say(good ? "disk" : "disk-full", good, "", free >> 20);
        } catch (IOException unknown) {
            state.say("disk-unknown", false, "");
        }
    }

    private String moment(Instant moment) {
        return visit.texts().moment(moment, visit.zone());
    }
}
