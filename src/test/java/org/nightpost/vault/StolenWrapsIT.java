package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Another client with every right on the database gets past each "where client = me", and still opens nothing. */
@OnScratchPortal
class StolenWrapsIT {
    private static final String SHUT = "This letter cannot be opened";

    private final Portal portal;
    private final Visitor client;
    private final Visitor thief;
    private UUID correspondence;
    private UUID letter;
    private UUID clientId;
    private UUID thiefId;
    private String words;

    StolenWrapsIT(Portal portal) {
        this.portal = portal;
        client = portal.as("bettina");
        thief = portal.as("lesia");
    }

    @BeforeEach
    void findWhatIsToBeStolen() {
        letter = anyLetter(client);
        correspondence = Sql.one(UUID.class, portal, "select correspondence from letter where id = ?", letter);
        clientId = Sql.one(UUID.class, portal, "select client from correspondence where id = ?", correspondence);
        thiefId = Sql.one(
                UUID.class,
                portal,
                "select c.client from correspondence c join letter l on l.correspondence = c.id where l.id = ?",
                anyLetter(thief));
        words = client.get("/letters/" + letter)
                .expect(200)
                .page()
                .select("main .passage")
                .text()
                .substring(0, 40);
    }

    @Test
    void anotherClientWithFullAccessToTheDatabaseOpensNothing() {
        Sql.change(portal, "update correspondence set client = ? where id = ?", thiefId, correspondence);
        for (List<Object> wrap : wrapsOf(clientId)) {
            insert(
                    UUID.randomUUID(),
                    wrap.get(1),
                    thiefId,
                    wrap.get(3),
                    wrap.get(4),
                    wrap.get(5),
                    wrap.get(6),
                    wrap.get(7));
        }
        try {
            Seen page = thief.get("/letters/" + letter).expect(200);
            assertTrue(page.text().contains(SHUT), page.text());
            for (String path : List.of("/letters/" + letter, "/home", "/letters", "/write")) {
                Seen seen = thief.get(path).expect(200);
                assertFalse(seen.body().contains(words), path);
            }
        } finally {
            Sql.change(portal, "delete from vault_wrap where holder_id = ? and object_id = ?", thiefId, correspondence);
            Sql.change(portal, "update correspondence set client = ? where id = ?", clientId, correspondence);
        }
        assertOpens();
    }

    @Test
    void aSessionRowMadeOverToSomebodyElseIsNoSessionAtAll() {
        Visitor own = portal.visitor().signIn("lesia");
        Object session = Sql.rows(
                        portal, "select id from security_session where person = ? order by begun_at desc", thiefId)
                .get(0)
                .get(0);
        own.get("/home").expect(200);
        Sql.change(portal, "update security_session set person = ? where id = ?", clientId, session);
        own.get("/letters/" + letter).expect(303);
        own.get("/home").expect(303);
        Sql.change(portal, "delete from security_session where id = ?", session);
    }

    @Test
    void onePersonsDeletedWrapsShutOutThatPersonOnly() {
        UUID maria = Sql.one(UUID.class, portal, "select counsellor from correspondence where id = ?", correspondence);
        List<List<Object>> wraps = wrapsOf(maria);
        wraps.forEach(wrap -> Sql.change(portal, "delete from vault_wrap where id = ?", wrap.get(0)));
        Visitor counsellor = portal.as("maria");
        try {
            String path = "/correspondences/" + correspondence;
            assertTrue(counsellor
                    .get(path + "/letters/" + letter)
                    .expect(200)
                    .text()
                    .contains(SHUT));
            counsellor.get(path).expect(200);
            counsellor.get("/caseload").expect(200);
            assertOpens();
        } finally {
            wraps.forEach(wrap -> insert(wrap.toArray()));
        }
        assertFalse(counsellor
                .get("/correspondences/" + correspondence + "/letters/" + letter)
                .text()
                .contains(SHUT));
    }

    private void insert(Object... wrap) {
        Sql.change(
                portal,
                "insert into vault_wrap (id, holder_kind, holder_id, key_version, object_kind, object_id, epoch,"
                        + " sealed) values (?, ?, ?, ?, ?, ?, ?, ?)",
                wrap);
    }

    private List<List<Object>> wrapsOf(UUID holder) {
        return Sql.rows(
                portal,
                "select id, holder_kind, holder_id, key_version, object_kind, object_id, epoch, sealed from vault_wrap"
                        + " where holder_id = ? and object_id = ?",
                holder,
                correspondence);
    }

    private void assertOpens() {
        Seen page = client.get("/letters/" + letter).expect(200);
        assertTrue(page.page().select("main .passage").text().startsWith(words), page.text());
    }

    private static UUID anyLetter(Visitor visitor) {
        List<UUID> letters = Desk.letters(visitor);
        return letters.get(letters.size() - 1);
    }
}
