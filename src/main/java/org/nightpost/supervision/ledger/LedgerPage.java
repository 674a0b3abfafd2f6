package org.nightpost.supervision.ledger;

import java.util.List;
import org.nightpost.supervision.agenda.AgendaItem;
import org.nightpost.supervision.session.SessionPage;

/** What the pages of the ledger get. */
public final class LedgerPage {
    private LedgerPage() {}

    /** A month in words. */
    public record Row(String words, Month month) {}

    /** A team for whose counsellors a session can be put down. */
    public record Team(String id, String name) {}

    /**
     * All counsellors of a supervisor.
     *
     * @param sessions the latest
     */
    public record Teams(
            List<AgendaItem> agenda, List<Ledger> ledgers, List<Team> teams, List<SessionPage.Line> sessions) {}

    /**
     * One counsellor.
     *
     * @param own whether it is the reader's own
     * @param sessions all of theirs that the reader may see
     */
    public record One(
            boolean own, List<AgendaItem> agenda, Ledger ledger, List<Row> rows, List<SessionPage.Line> sessions) {
        public String csv() {
            return own ? "/supervision/ledger.csv" : "/team/supervision/ledger.csv";
        }
    }
}
