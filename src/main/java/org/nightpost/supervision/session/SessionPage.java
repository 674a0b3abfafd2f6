package org.nightpost.supervision.session;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.html.SafeHtml;
import org.nightpost.people.Profile;
import org.nightpost.supervision.agenda.AgendaItem;
import org.nightpost.web.Problem;
import org.nightpost.web.Texts;

/** What the pages of a session get. */
public final class SessionPage {
    private SessionPage() {}

    /**
     * To read.
     *
     * @param readable false if the minutes do not open
     * @param change where it can be put right; empty for who may not
     */
    public record Read(
            Line session, boolean readable, List<SafeHtml> paragraphs, Optional<String> change, String back) {}

    /**
     * To fill in.
     *
     * @param path it posts to
     * @param team its name
     * @param counsellors who can be ticked; none where that cannot be changed any more
     * @param names of who was there, where that cannot be changed
     * @param brought what counsellors of the team want to talk about
     * @param stored the minutes that somebody else has stored meanwhile
     * @param closed whether what is stored does not open
     */
    public record Fill(
            String path,
            String back,
            String team,
            List<Profile> counsellors,
            String names,
            List<AgendaItem> brought,
            SessionForm form,
            Optional<String> stored,
            boolean closed,
            List<Problem> problems) {
        public boolean isNew() {
            return form.rev() == 0;
        }

        public boolean isWrong(String field) {
            return problems.stream().anyMatch(problem -> problem.field().equals(field));
        }
    }

    /**
     * A session in words.
     *
     * @param day with the year
     * @param length in minutes
     * @param credited minutes that count for each who was there
     * @param supervisor who wrote last
     */
    public record Line(
            UUID id, String day, int length, int credited, String team, String supervisor, String counsellors) {}

    /** This day in words, with the year. */
    public static String day(LocalDate day, Texts texts) {
        return texts.date(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
