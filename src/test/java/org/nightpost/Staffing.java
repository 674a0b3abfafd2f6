package org.nightpost;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Brings staff into a demo portal as Colin does it on the pages, puts them into teams, and lets them forget. */
public final class Staffing {
    public static final String SECOND = "eleven geese over the mill";

    private final Portal portal;
    private final Guests guests;
    private final Visitor colin;

    public Staffing(Portal portal) {
        this.portal = portal;
        guests = new Guests(portal);
        // Other stories may move the clock, which ends the session that all share.
        colin = portal.visitor().signIn("colin");
    }

    /** Invites somebody by mail. @return the path of their link */
    public String invite(String name, String signInName, String... roles) {
        Mailbox mailbox = new Mailbox(portal, signInName + "@example.org");
        Form form = colin.get("/administration/invitations/new")
                .expect(200)
                .form("/administration/invitations/new")
                .fill("name", name)
                .choose("way", "mail")
                .fill("email", signInName + "@example.org");
        Stream.of(roles).forEach(role -> form.choose("role", role));
        form.press().expect(303);
        return mailbox.link("/invitation/");
    }

    /** Invites somebody who comes at once. */
    public Visitor hire(String name, String signInName, String... roles) {
        return guests.comeIn(invite(name, signInName, roles), signInName);
    }

    /** Founds a team of these people by name. @return the path of its page for administrators */
    public String found(String team, List<String> supervisors, List<String> counsellors) {
        Seen page = colin.get("/administration/teams/new").expect(200);
        Form form = page.form("/administration/teams/new").fill("name", team);
        supervisors.forEach(name -> form.choose("supervisor", value(page, "supervisor", name)));
        counsellors.forEach(name -> form.choose("counsellor", value(page, "counsellor", name)));
        form.press().expect(303);
        return team(team);
    }

    /** The path of this team's page for administrators. */
    public String team(String name) {
        return colin.get("/administration/teams").expect(200).page().select("main th a").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    /** The id of this team, which is its group's. */
    public UUID id(String name) {
        return UUID.fromString(team(name).replaceFirst(".*/", ""));
    }

    /** Proposes somebody by name as a supervisor of this team. */
    public Seen propose(String team, String person) {
        String path = team(team) + "/supervisors";
        Seen page = colin.get(path).expect(200);
        return page.form(path).choose("person", value(page, "person", person)).press();
    }

    /** The id of a member of staff. */
    public UUID person(String name) {
        return Sql.one(UUID.class, portal, "select id from people_person where staff_name = ?", name);
    }

    /** How many versions of this team's pair are sealed to the newest pair of this person. */
    public long held(String team, String person) {
        return heldBy(id(team), person(person));
    }

    public long heldBy(UUID group, UUID person) {
        return Sql.count(
                portal,
                "vault_wrap where object_kind = 'GROUP' and object_id = ? and holder_id = ? and key_version ="
                        + " (select max(version) from vault_holder_key k where k.holder_id = vault_wrap.holder_id)",
                group,
                person);
    }

    /** Somebody who was invited by mail has forgotten their passphrase and chosen another one, without a letter key. */
    public Visitor forgets(String signInName) {
        Mailbox mailbox = new Mailbox(portal, signInName + "@example.org");
        portal.visitor()
                .get("/recovery")
                .form("/recovery")
                .fill("name", signInName)
                .press()
                .expect(303);
        Visitor anew = portal.visitor();
        String link = mailbox.link("/recovery/link/");
        anew.get(link)
                .expect(200)
                .form(link)
                .choose("way", "without")
                .fill("password", SECOND)
                .press()
                .expect(303);
        anew.get("/sign-in")
                .form("/sign-in")
                .fill("name", signInName)
                .fill("password", SECOND)
                .press()
                .expect(303);
        return anew;
    }

    private static String value(Seen page, String field, String name) {
        for (Element label : page.page().select("label.choice")) {
            if (label.text().equals(name) && label.selectFirst("input[name=" + field + "]") != null) {
                return label.selectFirst("input").val();
            }
        }
        throw new AssertionError(page + " offers no " + name + "\n" + page.text());
    }
}
