package org.nightpost.correspondence.recovery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Mailbox;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;
import org.nightpost.vault.PortalKeys;

/** People of the cast who forget their passphrases, and what they do about it. */
final class Forgetful {
    static final String NEW = "seven herons under the bridge";
    static final String THIEVES = "a ladder against the window";

    private final Portal portal;

    Forgetful(Portal portal) {
        this.portal = portal;
    }

    /** Has chosen another passphrase by a link, without a letter key, and is signed in. */
    Visitor client(String name, String passphrase) {
        Visitor visitor = portal.visitor();
        reset(visitor, mailed(name), "without", "", passphrase).expect(303);
        signIn(visitor, name, passphrase).expect(303);
        return visitor;
    }

    /** The same of somebody whose mailbox is not in the cast. */
    Visitor colleague(String name, UUID person, String passphrase) {
        Visitor visitor = portal.visitor();
        reset(visitor, link(person), "without", "", passphrase).expect(303);
        signIn(visitor, name, passphrase).expect(303);
        return visitor;
    }

    /** Puts a link into the database as the service itself would. */
    private String link(UUID person) {
        String secret = UUID.randomUUID().toString();
        byte[] mac = PortalKeys.of(portal.data()).mac("recovery-pass", bytes("link"), bytes(secret));
        OffsetDateTime now = OffsetDateTime.now();
        Sql.change(
                portal,
                "insert into security_recovery_pass (id, person, kind, mac, sealed, made_at, until_at)"
                        + " values (?, ?, 'LINK', ?, ?, ?, ?)",
                UUID.randomUUID(),
                person,
                mac,
                new byte[0],
                now,
                now.plusHours(1));
        return "/recovery/link/" + secret;
    }

    String mailed(String name) {
        Mailbox mailbox = new Mailbox(portal, name + "@example.org");
        ask(portal.visitor(), name).expect(303);
        return mailbox.link("/recovery/link/");
    }

    static Seen ask(Visitor visitor, String name) {
        return fill(visitor, "/recovery", "name", name);
    }

    static Seen reset(Visitor visitor, String link, String way, String key, String passphrase) {
        return form(visitor, link, way, key, passphrase).press();
    }

    static Form form(Visitor visitor, String link, String way, String key, String passphrase) {
        return visitor.get(link)
                .expect(200)
                .form(link)
                .choose("way", way)
                .fill("letterKey", key)
                .fill("password", passphrase);
    }

    static Seen remember(Visitor visitor, String name, String old, String passphrase) {
        return fill(visitor, "/recovery/remember", "name", name, "password.old", old, "password", passphrase);
    }

    static Seen code(Visitor visitor, String name, String code) {
        return fill(visitor, "/recovery/code", "name", name, "recoveryCode", code, "password", NEW);
    }

    static Seen signIn(Visitor visitor, String name, String passphrase) {
        return fill(visitor, "/sign-in", "name", name, "password", passphrase);
    }

    private static Seen fill(Visitor visitor, String path, String... fields) {
        Form form = visitor.get(path).expect(200).form(path);
        for (int i = 0; i < fields.length; i += 2) {
            form.fill(fields[i], fields[i + 1]);
        }
        return form.press();
    }

    static Seen confirm(Visitor counsellor, String bench) {
        return confirming(counsellor, bench).choose("way", "CALL").press();
    }

    static Form confirming(Visitor counsellor, String bench) {
        return counsellor.get(bench + "/confirm").expect(200).form(bench + "/confirm");
    }

    /** The code that this counsellor makes for the client of this bench. */
    static String codeFor(Visitor counsellor, String bench) {
        Form form = counsellor.get(bench + "/confirm").expect(200).form(bench + "/confirm/code");
        return groups(form.choose("way", "FACE").press().expect(200));
    }

    static void says(Seen page, String words) {
        assertTrue(page.text().contains(words), page.text());
    }

    static Form waiting(Visitor client) {
        return client.get("/waiting").expect(200).form("/waiting");
    }

    static String letterKey(Visitor visitor) {
        return groups(
                visitor.get("/me/letter-key").form("/me/letter-key").press().expect(200));
    }

    static String groups(Seen page) {
        return String.join(" ", page.page().select(".groups .group").eachText());
    }

    String benchOf(String counsellor, String alias) {
        return Desk.bench(portal.as(counsellor), alias).path();
    }

    /** Whoever signs in by this name and the cast's passphrase. */
    UUID person(String name) {
        portal.visitor().signIn(name);
        return Sql.one(
                UUID.class,
                portal,
                "select person from security_session where begun_at = (select max(begun_at) from security_session)");
    }

    /** The session that began last. */
    UUID newestSession() {
        return Sql.one(
                UUID.class,
                portal,
                "select id from security_session where begun_at = (select max(begun_at) from security_session)");
    }

    /** In this session the passphrase was given so long ago that it is asked for again. */
    void longAgo(UUID session) {
        Sql.change(
                portal,
                "update security_session set proven_at = ? where id = ?",
                OffsetDateTime.now().minusMinutes(11),
                session);
    }

    /** Gives the cast's passphrase where it is asked for again. */
    static Seen prove(Seen asked) {
        return asked.expect(401)
                .form("/sign-in/again")
                .fill("password", Cast.PASSPHRASE)
                .press();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
