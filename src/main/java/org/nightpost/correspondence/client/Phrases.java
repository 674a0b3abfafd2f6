package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Times, names and short sentences in the language and zone of the person before the page. */
@ApplicationScoped
class Phrases {
    @Inject
    private Visit visit;

    @Inject
    private PortalClock clock;

    /** A name kept apart from the words around it (UAX 9, isolates): it may run the other way. */
    static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    String text(String key, Object... values) {
        return texts().text("correspondence.client." + key, values);
    }

    Texts texts() {
        return visit.texts();
    }

    /** Day and hour, and whose: "Tuesday 24 November, 18:00 (your time)". */
    String moment(Instant moment) {
        return text("your-time", plain(moment));
    }

    /** The same where it was said before whose time it is. */
    String plain(Instant moment) {
        return texts().moment(moment, visit.zone());
    }

    String day(Instant moment) {
        return texts().day(moment, visit.zone());
    }

    /** With the year: for what lies long ago. */
    String date(Instant moment) {
        return texts().date(moment, visit.zone());
    }

    String time(Instant moment) {
        return texts().time(moment, visit.zone());
    }

    /** "02:14" on the same day, else day and hour: last night's is not tonight's. */
    String timeOrMoment(Instant moment) {
        return isToday(moment) ? time(moment) : plain(moment);
    }

    /** That a letter arrived. */
    String arrived(Instant moment) {
        return isToday(moment) ? text("sent.today", time(moment)) : text("sent.before", plain(moment));
    }

    private boolean isToday(Instant moment) {
        return moment.atZone(visit.zone()).toLocalDate().equals(now().toLocalDate());
    }

    ZonedDateTime now() {
        return clock.instant().atZone(visit.zone());
    }

    /** "takes about 10 minutes", and nothing if it was not said. */
    List<String> minutes(int minutes) {
        return minutes > 0 ? List.of(text("takes", minutes)) : List.of();
    }

    /** Which letter it is, inside a sentence to its client. */
    String letter(LetterFacts letter) {
        String key = letter.side() == Side.CLIENT ? "readers.opened.own" : "readers.opened.theirs";
        return text(key, date(letter.sentAt()));
    }
}
