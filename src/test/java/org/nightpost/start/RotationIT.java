package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.nightpost.Authenticator;
import org.nightpost.Cast;
import org.nightpost.Command;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Mailbox;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;
import org.nightpost.vault.PortalKeys;

/**
 * The service gets new keys while people read and write, and the server is killed with -9 again and again. {@code
 * -Dnightpost.test.kills=n} makes more kills, {@code -Dnightpost.test.rows=n} more rows to go through.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RotationIT {
    private static final int KILLS = Integer.getInteger("nightpost.test.kills", 2);
    private static final int DAMAGED = 3;
    private static final int ROWS = Integer.getInteger("nightpost.test.rows", 10_000);

    /** Of its own: its keys change under everybody. */
    private final Portal portal =
            Portal.demo("rotation").with("NIGHTPOST_KEYS_SETTLE", "PT3S").start();

    private Visitor priya;
    private Authenticator app;
    private String letterKey;
    private List<UUID> letters;
    private byte[] firstMark;

    @BeforeAll
    void everyKindOfRowIsThere() throws SQLException {
        priya = portal.as("priya");
        app = Authenticator.setUp(priya);
        priya.get("/me/letter-key").form("/me/letter-key").press().expect(200);
        letterKey = groups(portal.as("amina")
                .get("/me/letter-key")
                .form("/me/letter-key")
                .press()
                .expect(200));
        letters = Desk.letters(priya);
        firstMark = PortalKeys.mark(portal.data());
        OldMails.lie(portal, ROWS, DAMAGED);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    @Order(1)
    void beforeAnybodyOrderedItNothingWasChanged() throws Exception {
        assertTrue(command("status").words().contains("never changed"));
        assertEquals(65, command("retire").code());
        assertArrayEquals(firstMark, PortalKeys.mark(portal.data()));
    }

    @Test
    @Order(2)
    void keysChangeUnderLoadAndUnderKillsAndNobodyLosesAWord() throws Exception {
        Desk desk = Desk.client(priya);
        Command ordered = command("rotate");
        assertEquals(0, ordered.code(), ordered.words());
        assertEquals(65, command("rotate").code(), "a second one while it is under way");
        AtomicInteger saved = new AtomicInteger();
        long done = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Thread typing = new Thread(() -> typeUntilItBreaks(desk, saved), "types");
            typing.start();
            waitForTheMiddle(done);
            portal.kill();
            typing.join();
            portal.start();
            done = Sql.one(Long.class, portal, "select done from vault_rotation");
            assertTrue(done > 0, "what was done before the kill is done");
            assertTrue(number(desk.words()) >= saved.get(), desk.words() + " after " + saved);
        }
        Command status = wait("nothing lies under the earlier keys");
        assertTrue(status.words().contains(DAMAGED + " rows are damaged"), status.words());
        assertFalse(Arrays.equals(firstMark, PortalKeys.mark(portal.data())));
        assertEquals(List.of(), underAnEarlierKey());
    }

    @Test
    @Order(3)
    void afterwardsEverybodyGetsInAndReadsEverything() {
        assertEquals(letters, Desk.letters(priya), "the session goes on");
        letters.forEach(letter -> priya.get("/letters/" + letter).expect(200));
        Visitor again = portal.visitor();
        Seen step = again.get("/sign-in")
                .form("/sign-in")
                .fill("name", "Priya")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(303)
                .follow()
                .expect(200);
        step.form("/sign-in/factor").fill("code", app.code()).press().expect(303);
        assertEquals(letters, Desk.letters(again));
        portal.visitor().signIn("maria").get("/caseload").expect(200);
        assertEquals(2, peppers(), "who has signed in since has the new one, the others the earlier one");
    }

    @Test
    @Order(4)
    void theEarlierKeysGoADayLaterAndNotSooner() throws Exception {
        Command early = command("retire");
        assertEquals(65, early.code(), early.words());
        assertTrue(early.words().contains("may lie under the earlier keys for a day"), early.words());
        Sql.change(
                portal,
                "update vault_rotation set stepped_at = ?",
                OffsetDateTime.ofInstant(Instant.now().minusSeconds(90_000), ZoneOffset.UTC));
        Command retired = command("retire");
        assertEquals(0, retired.code(), retired.words());
        Path copy = portal.data().resolve("keys/service.keys.rotation-1");
        assertTrue(retired.words().contains(copy.toString()), retired.words());
        assertTrue(Files.exists(copy));
        portal.stop();
        portal.start();
        letters.forEach(letter -> priya.get("/letters/" + letter).expect(200));
        portal.visitor().signIn("claire").get("/caseload").expect(200);
        assertTrue(portal.as("colin")
                .get("/administration/state")
                .expect(200)
                .text()
                .contains("earlier keys were taken away"));
        assertTrue(portal.as("colin")
                .get("/administration/trail")
                .expect(200)
                .text()
                .contains("New service keys were ordered"));
    }

    @Test
    @Order(5)
    void theLetterKeyOfBeforeStillOpensEverything() {
        assertFalse(letterKey.isEmpty());
        Mailbox mailbox = new Mailbox(portal, "amina@example.org");
        portal.visitor()
                .get("/recovery")
                .form("/recovery")
                .fill("name", "amina")
                .press()
                .expect(303);
        String link = mailbox.link("/recovery/link/");
        Visitor amina = portal.visitor();
        amina.get(link)
                .expect(200)
                .form(link)
                .choose("way", "with")
                .fill("letterKey", letterKey)
                .fill("password", "seven herons under the bridge")
                .press()
                .expect(200);
    }

    /** Rows whose outer layer some other key than the newest made, anywhere; a new column that nobody entered is found here. */
    private List<String> underAnEarlierKey() throws SQLException {
        List<String> found = new ArrayList<>();
        for (List<Object> column : binaryColumns()) {
            String table = String.valueOf(column.get(0)).toLowerCase(java.util.Locale.ROOT);
            String name = String.valueOf(column.get(1)).toLowerCase(java.util.Locale.ROOT);
            long rows = Sql.count(
                    portal,
                    table + " where octet_length(" + name + ") > 5 and substring(" + name + " from 2 for 5) = ?",
                    (Object) firstMark);
            if (rows > (table.equals("notice_mail") ? DAMAGED : 0)) {
                found.add(table + "." + name + ": " + rows);
            }
        }
        return found;
    }

    private List<List<Object>> binaryColumns() {
        List<List<Object>> columns = Sql.rows(
                portal,
                "select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'"
                        + " and (lower(data_type) like 'bytea%' or lower(data_type) like 'binary%')");
        assertTrue(columns.size() > 20, columns.toString());
        return columns;
    }

    private int peppers() {
        return Sql.rows(portal, "select distinct password_pepper from security_account")
                .size();
    }

    /** Until more rows lie under the new keys than at the kill before, or all do. */
    private void waitForTheMiddle(long before) throws InterruptedException {
        while (Sql.count(portal, "vault_rotation where step = 'DONE' or done > ?", before) == 0) {
            Thread.sleep(100);
        }
    }

    private static void typeUntilItBreaks(Desk desk, AtomicInteger saved) {
        try {
            Form form = desk.open();
            for (int i = saved.get() + 1; ; i++) {
                form.fill(Desk.textField(form).orElseThrow(), "word ".repeat(i));
                Seen answer = desk.press(form, "save");
                if (answer.status() != 303) {
                    return;
                }
                saved.set(i);
                form = answer.follow().form(desk.path());
            }
        } catch (RuntimeException killed) {
            // The server is gone: what was answered until then counts.
        }
    }

    private static int number(String words) {
        return (int) words.lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter("word"::equals)
                .count();
    }

    private static String groups(Seen page) {
        return String.join(" ", page.page().select(".groups .group").eachText());
    }

    private Command wait(String words) throws Exception {
        Instant tooLate = Instant.now().plusSeconds(180);
        Command said = command("status");
        while (!said.words().contains(words) && Instant.now().isBefore(tooLate)) {
            Thread.sleep(1000);
            said = command("status");
        }
        assertTrue(said.words().contains(words), said.words());
        return said;
    }

    private Command command(String word) throws Exception {
        return Command.run(portal.data(), "keys", word);
    }
}
