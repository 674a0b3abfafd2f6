package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts by weeks what happened in a supervisor's correspondences, in one statement. Times and states, nothing sealed. */
@ApplicationScoped
class TrendRows {
    /** Stands in the place of a counsellor for all of them. */
    static final UUID EVERYBODY = new UUID(0, 0);

    private static final String MINE = """
            (select c.id from correspondence c
            where c.team in (select s.team from people_team_supervisor s where s.person = ?1)
              and (c.counsellor = ?2 or ?2 = ?3))""";

    private static final String THINGS = """
            select d.kind, d.week, count(*), percentile_cont(0.5) within group (order by d.days)
            from (select t.kind, t.days, WEEK as week from (
              select 'IN' as kind, l.sent_at as moment, cast(null as double precision) as days
              from letter l join MINE m on m.id = l.correspondence where l.side = 'CLIENT'
              union all
              select 'ANSWERED', p.settled_at,
                cast((extract(epoch from p.settled_at) - extract(epoch from q.sent_at)) / 86400 as double precision)
              from schedule_promise p join MINE m on m.id = p.correspondence
                join schedule_promised_letter q on q.promise = p.id
              where p.settled_at is not null and p.state in ('KEPT', 'BROKEN') and p.settled_by <> ?3
              union all
              select 'KEPT', p.settled_at, cast(null as double precision)
              from schedule_promise p join MINE m on m.id = p.correspondence where p.state = 'KEPT'
              union all
              select 'BROKEN', p.due_at, cast(null as double precision)
              from schedule_promise p join MINE m on m.id = p.correspondence where p.state = 'BROKEN'
              union all
              select 'MOVED', v.moved_at, cast(null as double precision)
              from schedule_promise_move v join MINE m on m.id = v.correspondence) t
            where t.moment >= ?4 and t.moment < ?LAST) d
            group by d.kind, d.week""";

    private static final int FIRST = 4;

    @PersistenceContext
    private EntityManager db;

    /**
     * Kind, week from 0, number, median of days.
     *
     * @param counsellor or {@link #EVERYBODY}
     * @param begins of each week, and the end of the last one
     */
    List<Object[]> of(UUID supervisor, UUID counsellor, List<Instant> begins) {
        int last = FIRST + begins.size() - 1;
        // Compared with each beginning and not divided by seven days: a week in which clocks change is not as long.
        String week = IntStream.range(FIRST + 1, last)
                .mapToObj(place -> "case when t.moment >= ?" + place + " then 1 else 0 end")
                .collect(Collectors.joining(" + "));
        Query query = db.createNativeQuery(sql(week, last))
                .setParameter(1, supervisor)
                .setParameter(2, counsellor)
                .setParameter(3, EVERYBODY);
        for (int i = 0; i < begins.size(); i++) {
            query.setParameter(FIRST + i, Timestamp.from(begins.get(i)));
        }
        return OutstandingRows.rows(query);
    }

    private static String sql(String week, int last) {
        return THINGS.replace("MINE", MINE).replace("WEEK", week).replace("?LAST", "?" + last);
    }
}
