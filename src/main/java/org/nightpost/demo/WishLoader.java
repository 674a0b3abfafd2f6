package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.nightpost.correspondence.AskForChange;
import org.nightpost.correspondence.ClientHome;
import org.nightpost.security.ResumeSession;

/** Who of the cast asks for another counsellor. */
@ApplicationScoped
class WishLoader {
    @Inject
    ResumeSession sessions;

    @Inject
    ClientHome home;

    @Inject
    AskForChange ask;

    /** Within a request: whoever asks does so in their session. */
    void load(Troupe troupe) {
        for (JsonObject person : DemoFiles.objects(DemoFiles.cast(), "people")) {
            if (person.containsKey("wish")) {
                sessions.resume(troupe.session(person.getString("key")));
                home.rows()
                        .forEach(row ->
                                ask.ask(row.correspondence().id(), UUID.randomUUID(), person.getString("wish"), false));
            }
        }
    }
}
