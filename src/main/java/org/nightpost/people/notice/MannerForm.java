package org.nightpost.people.notice;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nightpost.html.PlainText;
import org.nightpost.notice.Hours;
import org.nightpost.notice.MailAddress;
import org.nightpost.notice.Manner;
import org.nightpost.notice.Wording;
import org.nightpost.web.Language;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * How somebody wants their mails, as typed.
 *
 * @param always mails may come at any time; else between the two that follow
 * @param from such as 18:30
 * @param until such as 18:30
 */
public record MannerForm(
        boolean discreet,
        String sender,
        String ownSender,
        String subject,
        String ownSubject,
        String language,
        boolean always,
        String from,
        String until,
        boolean beforeBlock,
        boolean daily) {
    private static final int STEP = 30;
    private static final int MINUTES = 60;

    /** Every half hour of a day. */
    public static final List<String> TIMES = IntStream.range(0, 24 * MINUTES / STEP)
            .mapToObj(step -> time(step * STEP))
            .toList();

    /** As it is now. */
    public static MannerForm of(MailAddress entry, Manner manner) {
        Hours hours = manner.hours();
        return new MannerForm(
                entry.discreet(),
                manner.sender().choice(),
                manner.sender().own(),
                manner.subject().choice(),
                manner.subject().own(),
                entry.language(),
                hours.isAny(),
                hours.isAny() ? "08:00" : time(hours.from()),
                hours.isAny() ? "20:00" : time(hours.until()),
                manner.beforeBlock(),
                manner.daily());
    }

    public static MannerForm of(Posted posted) {
        return new MannerForm(
                !posted.text("discreet").equals("no"),
                posted.text("sender"),
                PlainText.line(posted.text("ownSender")),
                posted.text("subject"),
                PlainText.line(posted.text("ownSubject")),
                posted.text("language"),
                !posted.text("hours").equals("some"),
                posted.text("from"),
                posted.text("until"),
                posted.has("beforeBlock"),
                posted.has("daily"));
    }

    /** Of a client's form; that of staff has nothing to type. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        own(problems, Wording.SENDERS, sender, "ownSender", ownSender, Wording.LONGEST_SENDER);
        own(problems, Wording.SUBJECTS, subject, "ownSubject", ownSubject, Wording.LONGEST_SUBJECT);
        if (!always && (!TIMES.contains(from) || !TIMES.contains(until) || from.equals(until))) {
            problems.add(new Problem("from", "people.notice.problem.hours"));
        } else if (!always && Hours.isTooShort(minutes(from), minutes(until))) {
            problems.add(new Problem("from", "people.notice.problem.short"));
        }
        return problems;
    }

    private static void own(
            List<Problem> problems, List<String> list, String choice, String field, String words, int longest) {
        int over = Wording.over(words, longest);
        if (!list.contains(choice) || (choice.equals(Wording.OWN) && words.isEmpty())) {
            problems.add(new Problem(field, "people.notice.problem." + field));
        } else if (choice.equals(Wording.OWN) && over > 0) {
            problems.add(new Problem(field, "people.notice.problem.long", over));
        }
    }

    /** What was wanted, once there are no problems. */
    Manner wanted(ZoneId zone) {
        Hours hours = always ? Hours.any(zone) : new Hours(minutes(from), minutes(until), zone);
        return new Manner(words(sender, ownSender), words(subject, ownSubject), hours, beforeBlock, daily);
    }

    /** The same of staff, who choose neither words nor hours. */
    Manner wantedByStaff(boolean counsels, boolean supervises, Manner before) {
        return new Manner(
                before.sender(),
                before.subject(),
                before.hours(),
                counsels ? beforeBlock : before.beforeBlock(),
                supervises ? daily : before.daily());
    }

    /** The language, if we speak it. */
    String languageOr(Language otherwise) {
        return Language.of(language) == null ? otherwise.tag() : language;
    }

    private static Wording words(String choice, String own) {
        return new Wording(choice, choice.equals(Wording.OWN) ? own : "");
    }

    private static int minutes(String time) {
        LocalTime parsed = LocalTime.parse(time);
        return parsed.getHour() * MINUTES + parsed.getMinute();
    }

    private static String time(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / MINUTES, minutes % MINUTES);
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "MannerForm[" + language + "]";
    }
}
