package org.nightpost.correspondence.release;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Tom hands in, Ruth reads and decides, on the pages. */
public final class Gate {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Portal portal;

    public Gate(Portal portal) {
        this.portal = portal;
    }

    /** Tom sends these words to Łukasz; whatever he had begun before goes with them. */
    public Desk handIn(String words) {
        return handIn("tom", "Łukasz", words);
    }

    public Desk handIn(String trainee, String client, String words) {
        Desk bench = Desk.bench(portal.as(trainee), client);
        Seen sent = bench.send(words).expect(303);
        assertTrue(sent.location().equals(bench.path() + "/held"), sent.location());
        return bench;
    }

    /** The last that came to wait. */
    public UUID newest() {
        return Sql.one(
                UUID.class,
                portal,
                "select id from release_request where asked_at = (select max(asked_at) from release_request)");
    }

    UUID letter(UUID request) {
        return Sql.one(UUID.class, portal, "select letter from release_request where id = ?", request);
    }

    UUID person(String name) {
        return Sql.one(UUID.class, portal, "select id from people_person where staff_name = ?", name);
    }

    static String path(UUID request) {
        return "/team/releases/" + request;
    }

    Seen page(UUID request) {
        return portal.as("ruth").get(path(request)).expect(200);
    }

    /** Ruth asks to read it. @return the form on which she decides */
    public Form read(UUID request) {
        return read(portal.as("ruth"), request);
    }

    Form read(Visitor supervisor, UUID request) {
        supervisor
                .get(path(request))
                .expect(200)
                .form(path(request) + "/reading")
                .press()
                .expect(303);
        return supervisor.get(path(request)).expect(200).form(path(request));
    }

    /** Ruth presses this button of the form. */
    public Seen decide(Form form, String button) {
        return portal.as("ruth").post(form.action(), form.fields().with("do", button));
    }

    /** The first box for words of the letter. */
    static String box(Form form) {
        return form.names().stream()
                .filter(name -> name.startsWith("part."))
                .findFirst()
                .orElseThrow();
    }

    void takeBack(Visitor trainee, Desk bench) {
        trainee.get(bench.path() + "/held")
                .expect(200)
                .form(bench.path() + "/held/take-back")
                .press()
                .expect(303);
    }

    /** Colin says whether this counsellor is in training. */
    void train(String name, boolean trainee) {
        String path = "/administration/people/" + person(name);
        Visitor colin = portal.visitor().signIn("colin");
        Form form = colin.get(path).expect(200).form(path + "/training");
        if (form.value("trainee").equals(trainee ? "yes" : "no")) {
            form.press().expect(303);
        }
    }

    static void waitUntil(BooleanSupplier done) {
        Instant tooLate = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(tooLate), "it never came to that");
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }
}
