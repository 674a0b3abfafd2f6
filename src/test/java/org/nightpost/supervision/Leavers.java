package org.nightpost.supervision;

import java.util.List;
import java.util.UUID;
import org.nightpost.Desk;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A portal of its own, from which people of the cast may leave. */
final class Leavers {
    private final Portal portal;
    private final Visitor colin;

    Leavers(Portal portal) {
        this.portal = portal;
        colin = portal.visitor().signIn("colin");
    }

    UUID person(String name) {
        return Sql.one(UUID.class, portal, "select id from people_person where staff_name = ?", name);
    }

    UUID team(String name) {
        return Sql.one(UUID.class, portal, "select id from people_team where name = ?", name);
    }

    /** The correspondence of this client, by one of their letters. */
    UUID correspondence(Visitor client) {
        return Sql.one(
                UUID.class,
                portal,
                "select correspondence from letter where id = ?",
                Desk.letters(client).get(0));
    }

    Seen leavingPage(String name) {
        return colin.get("/administration/people/" + person(name) + "/leave");
    }

    Form leaving(String name) {
        return leavingPage(name).expect(200).form("/administration/people/" + person(name) + "/leave");
    }

    Seen letGo(String name) {
        return leaving(name).press();
    }

    Visitor colin() {
        return colin;
    }

    /** The form on which this supervisor hands over what somebody left, filled in. */
    Form handover(Visitor supervisor, String from, String to, String words) {
        String path = "/team/handover/" + person(from);
        return supervisor
                .get(path)
                .expect(200)
                .form(path)
                .choose("to", person(to).toString())
                .fill("words", words);
    }

    Fields handoverFields(Form form, List<UUID> chosen) {
        Fields fields = Fields.none()
                .with("form_token", form.token())
                .with("form", form.value("form"))
                .with("to", form.value("to"))
                .with("words", form.value("words"));
        for (UUID each : chosen) {
            fields.with("chosen", each.toString());
        }
        return fields;
    }

    long wraps(UUID holder, UUID object) {
        return Sql.count(portal, "vault_wrap where holder_id = ? and object_id = ?", holder, object);
    }
}
