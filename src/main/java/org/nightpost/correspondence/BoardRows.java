package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * Reads a supervisor's board in one statement. It looks across the tables of other features, at ids, times and counts, and at no
 * sealed column (docs/adr/0031). Its parts stand one below the other and are put together by {@link Board}: joined to each other,
 * H2 would work out each of them again for every row.
 */
@ApplicationScoped
class BoardRows {
    /** Of what kind a row is; it stands in its first column. */
    static final String CORRESPONDENCE = "C";

    static final String LETTERS = "L";
    static final String HOMEWORK = "H";
    static final String TERMS = "T";
    static final String EXCHANGES = "X";
    static final String PROMISE = "P";

    private static final String MINE =
            "c.state = 'OPEN' and c.team in (select s.team from people_team_supervisor s where s.person = ?1)";

    private static final String NONE = "cast(null as timestamp with time zone)";

    /** Kind, correspondence, two ids, three numbers, three moments, a word. */
    private static final String ONE = """
            select 'C', c.id, c.client, c.counsellor, 0, 0, 0, NONE, NONE, NONE, '' from correspondence c where MINE
            """;

    /** Up to which number letters are answered is the rule of {@link Letters#waiting}. */
    private static final String WRITTEN = """
            select 'L', k.correspondence, k.correspondence, k.correspondence,
              sum(case when k.side = 'CLIENT' and k.number >= k.answered then 1 else 0 end), 0, 0,
              min(case when k.side = 'CLIENT' and k.number >= k.answered then k.sent_at end),
              min(case when k.side = 'COUNSELLOR' and k.number > k.theirs then k.sent_at end),
              max(case when k.side = 'COUNSELLOR' and k.number = k.ours and k.opened_at is null then k.sent_at end), ''
            from (
              select l.correspondence, l.side, l.number, l.sent_at, l.opened_at,
                max(case when l.side = 'CLIENT' then l.number else 0 end) over (partition by l.correspondence) as theirs,
                max(case when l.side = 'COUNSELLOR' then l.number else 0 end) over (partition by l.correspondence) as ours,
                max(case when l.side <> 'COUNSELLOR' or l.kind <> 'LETTER' then 0
                  when l.written_before = 0 then l.number else l.written_before end)
                  over (partition by l.correspondence) as answered
              from correspondence c join letter l on l.correspondence = c.id where MINE) k
            group by k.correspondence
            """;

    private static final String ASKED = """
            select 'H', c.id, c.id, c.id, count(*), 0, 0, NONE, NONE, NONE, ''
            from correspondence c join prompt p on p.correspondence = c.id join letter l on l.id = p.letter
            where MINE and p.state = 'OPEN' and l.opened_at is not null group by c.id
            """;

    /** What the client agreed to last; plain joins, which both databases go through by their indexes. */
    private static final String AGREED = """
            from correspondence c join people_consent g on g.correspondence = c.id
              join people_agreement a on a.service = c.service and a.version = g.version
              JOINED
            where MINE and not exists (select 1 from people_consent z where z.correspondence = g.correspondence
              and (z.given_at > g.given_at or (z.given_at = g.given_at and z.id > g.id)))
            """;

    private static final String AGREEMENTS =
            "select 'T', c.id, c.id, c.id, a.exchanges, 0, 0, NONE, NONE, NONE, '' " + AGREED.replace("JOINED", "");

    /** As {@link Counting} counts: letters since the round was agreed first. */
    private static final String COUNTED =
            """
            select 'X', x.correspondence, x.correspondence, x.correspondence,
              sum(case when x.side = 'CLIENT' and (x.before is null or x.before = 'COUNSELLOR'
                or (x.counts = 'OPENED' and x.opened <= x.sent_at)) then 1 else 0 end)
              + max(case when x.following is null and x.side = 'COUNSELLOR' then 1 else 0 end), 0, 0, NONE, NONE, NONE, ''
            from (
              select l.correspondence, l.side, l.sent_at, a.counts,
                lag(l.side) over (partition by l.correspondence order by l.number) as before,
                lag(l.opened_at) over (partition by l.correspondence order by l.number) as opened,
                lead(l.number) over (partition by l.correspondence order by l.number) as following
              AGREED
                and l.kind = 'LETTER' and l.sent_at >= (select min(f.given_at) from people_consent f
                  where f.correspondence = g.correspondence and f.round = g.round)) x
            group by x.correspondence
            """.replace("AGREED", AGREED.replace("JOINED", "join letter l on l.correspondence = c.id"));

    private static final String PROMISED = "select 'P', " + OutstandingRows.COLUMNS
            + OutstandingRows.WAITING.replace(
                    "o.correspondence in (THESE)",
                    "exists (select 1 from correspondence c where c.id = o.correspondence and MINE)");

    static final String SQL = String.join("union all\n", ONE, WRITTEN, ASKED, AGREEMENTS, COUNTED, PROMISED)
            .replace("MINE", MINE)
            .replace("NONE", NONE);

    @PersistenceContext
    private EntityManager db;

    /** Of all teams that this person supervises. */
    List<Object[]> of(UUID supervisor) {
        return OutstandingRows.rows(db.createNativeQuery(SQL).setParameter(1, supervisor));
    }
}
