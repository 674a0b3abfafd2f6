package org.nightpost.correspondence.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** People of the cast between whom letters are handed over, on a portal of the test's own whose clock it moves. */
final class Handing {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final String WRAP = "id, holder_kind, holder_id, key_version, object_kind, object_id, epoch, sealed";

    private final Portal portal;

    Handing(Portal portal) {
        this.portal = portal;
    }

    UUID person(String staffName) {
        return Sql.one(UUID.class, portal, "select id from people_person where staff_name = ?", staffName);
    }

    UUID correspondence(String client) {
        return Sql.one(
                UUID.class,
                portal,
                "select correspondence from letter where id = ?",
                Desk.letters(portal.visitor().signIn(client)).get(0));
    }

    /** The form at this path, filled in: another counsellor from this day on. */
    Form proposal(Visitor visitor, String path, String to, LocalDate day, String words) {
        Form form = visitor.get(path).expect(200).form(path.replaceFirst("\\?.*", ""));
        return form.choose("to", person(to).toString())
                .choose("reason", "fit")
                .fill("day", day.toString())
                .fill("because", "She knows the law of asylum.")
                .fill("note", "Begin with the sister.")
                .fill("words", words);
    }

    /** The newest handover of this correspondence. */
    UUID newest(UUID correspondence) {
        return Sql.one(
                UUID.class,
                portal,
                "select id from correspondence_handover where correspondence = ? order by proposed_at desc limit 1",
                correspondence);
    }

    String state(UUID handover) {
        return Sql.one(String.class, portal, "select state from correspondence_handover where id = ?", handover);
    }

    UUID counsellor(UUID correspondence) {
        return Sql.one(UUID.class, portal, "select counsellor from correspondence where id = ?", correspondence);
    }

    List<List<Object>> wraps(UUID holder, UUID correspondence) {
        return Sql.rows(
                portal,
                "select " + WRAP + " from vault_wrap where holder_id = ? and object_id = ?",
                holder,
                correspondence);
    }

    /** Somebody who kept their keys and has every right on the database makes themself the counsellor again. */
    Seen opens(String thief, UUID correspondence, List<List<Object>> kept, UUID letter) {
        UUID who = kept.isEmpty() ? new UUID(0, 0) : (UUID) kept.get(0).get(2);
        UUID rightful = counsellor(correspondence);
        kept.forEach(wrap -> Sql.change(
                portal, "insert into vault_wrap (" + WRAP + ") values (?, ?, ?, ?, ?, ?, ?, ?)", wrap.toArray()));
        Sql.change(portal, "update correspondence set counsellor = ? where id = ?", who, correspondence);
        Seen seen = portal.visitor().signIn(thief).get("/correspondences/" + correspondence + "/letters/" + letter);
        Sql.change(portal, "delete from vault_wrap where holder_id = ? and object_id = ?", who, correspondence);
        Sql.change(portal, "update correspondence set counsellor = ? where id = ?", rightful, correspondence);
        return seen;
    }

    /** Lets the portal's clock run on from noon of this day where the counsellor lives. */
    void moveClockTo(LocalDate day) {
        String noon = LocalDateTime.ofInstant(day.atTime(12, 0).atZone(ZONE).toInstant(), ZoneOffset.UTC)
                .toString();
        portal.visitor()
                .get("/demo")
                .form("/demo/clock")
                .fill("at", noon)
                .press()
                .expect(303);
    }

    /** Until the round has come, which it does every ten seconds. */
    void waitFor(UUID handover, String state) throws InterruptedException {
        for (int tries = 0; tries < 80 && !state(handover).equals(state); tries++) {
            Thread.sleep(500);
        }
        assertEquals(state, state(handover));
    }
}
