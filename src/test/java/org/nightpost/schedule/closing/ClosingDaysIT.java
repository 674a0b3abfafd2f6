package org.nightpost.schedule.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Form;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** An administrator closes a service for some days, years ahead. */
@OnPortal
class ClosingDaysIT {
    private final Portal portal;
    private final Visitor colin;

    ClosingDaysIT(Portal portal) {
        this.portal = portal;
        colin = portal.as("colin");
    }

    @Test
    void aServiceIsClosedOnceAndOpenedAgain() {
        Seen page = page();
        Form form = form(page, "2040-12-24", "2040-12-26");
        form.press().expect(303);
        Seen list = form.press().expect(303).follow().expect(200);
        assertTrue(list.text().contains("Midwinter"), list.text());
        assertEquals(1, closed());
        assertTrue(portal.as("maria").get("/week?day=2040-12-25").text().contains("Midwinter"));
        Seen overlap = form(page(), "2040-12-26", "").press().expect(422);
        assertTrue(overlap.text().contains("Part of this is closed already: Midwinter"), overlap.text());
        String removal = list.page()
                .select("form[action$=/remove]")
                .eq(list.page().select("form[action$=/remove]").size() - 1)
                .attr("action");
        list.form(removal).press().expect(303);
        list.form(removal).press().expect(303);
        assertEquals(0, closed());
    }

    @Test
    void daysOfAnotherServiceDoNotExistHere() {
        form(page(), "2040-12-24", "2040-12-26").press().expect(303);
        UUID id = Sql.one(UUID.class, portal, "select id from schedule_closing where name = ?", "Midwinter");
        Seen other = colin.get("/administration/services")
                .follow("Harbour")
                .expect(200)
                .follow("Closing days");
        form(other, "2040-12-24", "2040-12-26")
                .fill("closing", id.toString())
                .press()
                .expect(404);
        assertEquals(1, closed());
        page().form(page().path() + "/" + id + "/remove").press().expect(303);
        assertEquals(0, closed());
    }

    @Test
    void whatIsMissingIsSaidAtTheField() {
        Seen refused = form(page(), "2040-12-24", "2040-12-20")
                .fill("name", "")
                .press()
                .expect(422);
        assertTrue(refused.text().contains("Say why"), refused.text());
        assertTrue(refused.text().contains("Enter the last day"), refused.text());
        assertEquals(0, closed());
    }

    private Seen page() {
        Seen service = colin.get("/administration/services").follow("Lantern").expect(200);
        return service.follow("Closing days").expect(200);
    }

    private static Form form(Seen page, String first, String last) {
        return page.form(page.path())
                .fill("name", "Midwinter")
                .fill("first", first)
                .fill("last", last);
    }

    private long closed() {
        return Sql.count(portal, "schedule_closing where name = ?", "Midwinter");
    }
}
