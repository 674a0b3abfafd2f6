package org.nightpost.correspondence.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A counsellor of the cast who goes away, on a portal of the test's own whose clock it moves. */
final class Absentee {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final String PLAN = "/absences/new";

    private final Portal portal;
    private final String name;

    Absentee(Portal portal, String name) {
        this.portal = portal;
        this.name = name;
    }

    /** Signed in at the portal's present time. */
    Visitor visitor() {
        return portal.visitor().signIn(name);
    }

    UUID person(String staffName) {
        return Sql.one(UUID.class, portal, "select id from people_person where staff_name = ?", staffName);
    }

    UUID correspondence(Visitor client) {
        return Sql.one(
                UUID.class,
                portal,
                "select correspondence from letter where id = ?",
                Desk.letters(client).get(0));
    }

    /** The first of the two forms, filled in. */
    Form days(Visitor visitor, LocalDate first, LocalDate last, String cover) {
        return visitor.get(PLAN)
                .expect(200)
                .form(PLAN)
                .fill("first", first.toString())
                .fill("last", last.toString())
                .choose("cover", cover);
    }

    /** The second one, with the letters as they are offered. */
    Form letters(Visitor visitor, LocalDate first, LocalDate last, String cover) {
        return days(visitor, first, last, cover)
                .press("Look what this would do")
                .expect(200)
                .form(PLAN);
    }

    Seen plan(Visitor visitor, LocalDate first, LocalDate last, String cover) {
        return letters(visitor, first, last, cover).press("be away").expect(303);
    }

    UUID absence(LocalDate first) {
        return Sql.one(
                UUID.class,
                portal,
                "select id from schedule_absence where first_on = ? and last_on >= first_on",
                first);
    }

    long wraps(UUID holder, UUID correspondence) {
        return Sql.count(
                portal,
                "vault_wrap where holder_kind = 'PERSON' and holder_id = ? and object_id = ?",
                holder,
                correspondence);
    }

    /** A block of an hour that this counsellor reserves every day, in place of all others. */
    void reservesEveryDay(UUID counsellor, String begins) {
        Sql.change(portal, "delete from schedule_block where counsellor = ?", counsellor);
        for (int day = 0; day < 7; day++) {
            Sql.change(
                    portal,
                    "insert into schedule_block (id, counsellor, first_on, every_weeks, begins, minutes, capacity, zone)"
                            + " values (?, ?, ?, 1, ?, 60, 50, ?)",
                    UUID.randomUUID(),
                    counsellor,
                    LocalDate.now(ZONE).minusDays(day),
                    begins,
                    ZONE.getId());
        }
    }

    /** Lets the portal's clock run on from noon of this day where the counsellor lives. */
    void moveClockTo(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(ZONE).toInstant();
        setClock(LocalDateTime.ofInstant(noon, ZoneOffset.UTC).toString());
    }

    private void setClock(String at) {
        portal.visitor().get("/demo").form("/demo/clock").fill("at", at).press().expect(303);
    }

    /** Until the round has taken the keys; it comes every ten seconds. */
    void waitForTheRound(UUID cover, UUID correspondence) throws InterruptedException {
        for (int tries = 0; tries < 60 && wraps(cover, correspondence) > 0; tries++) {
            Thread.sleep(500);
        }
    }
}
