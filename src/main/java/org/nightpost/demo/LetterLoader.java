package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.nightpost.correspondence.BeginCorrespondence;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.GiveConsent;
import org.nightpost.correspondence.OpenLetter;
import org.nightpost.correspondence.SaveAnswer;
import org.nightpost.correspondence.SaveDraft;
import org.nightpost.correspondence.SendLetter;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.ResumeSession;
import org.nightpost.security.SignOut;

/** Lets the demo's people write, open and answer their letters, each deed at its own moment of the past months. */
@ApplicationScoped
class LetterLoader {
    @Inject
    PortalClock clock;

    @Inject
    ResumeSession sessions;

    @Inject
    SignOut signOut;

    @Inject
    BeginCorrespondence begin;

    @Inject
    SendLetter send;

    @Inject
    SaveDraft saveDraft;

    @Inject
    SaveAnswer saveAnswer;

    @Inject
    OpenLetter open;

    @Inject
    GiveConsent consent;

    @Inject
    NewAgreementLoader newAgreements;

    @Inject
    GuestLoader guests;

    @Inject
    SnippetLoader snippets;

    /** Writes all letters of the files; afterwards the clock runs with the host again and nobody is signed in. */
    @ActivateRequestContext
    void load(Troupe troupe) {
        try {
            for (JsonObject person : DemoFiles.objects(DemoFiles.cast(), "people")) {
                if (DemoFiles.texts(person, "roles").contains("CLIENT")) {
                    write(DemoFiles.letters(person.getString("key")), troupe);
                }
            }
        } finally {
            clock.runWithHost();
        }
        newAgreements.load(troupe);
        guests.load(troupe);
        snippets.load(troupe);
        troupe.sessions().forEach(session -> {
            sessions.resume(session);
            signOut.signOut();
        });
    }

    private void write(JsonObject file, Troupe troupe) {
        Script script = new Script(file, troupe.zone(file.getString("service")));
        boolean begun = false;
        for (JsonObject event : DemoFiles.objects(file, "events")) {
            moveClock(event.getString("at"), troupe.zone(file.getString("service")));
            if (!begun) {
                script.begun(begin(file, troupe));
                begun = true;
            }
            boolean byClient = event.getString("by").equals("client");
            sessions.resume(troupe.session(file.getString(byClient ? "client" : "counsellor")));
            if (byClient) {
                // Once: agreeing again is having agreed.
                require(
                        consent.give(script.correspondence(), 1, file.getString("language"))
                                == GiveConsent.Result.GIVEN,
                        event);
            }
            perform(event, byClient ? Side.CLIENT : Side.COUNSELLOR, script);
        }
    }

    private CorrespondenceId begin(JsonObject file, Troupe troupe) {
        String counsellor = file.getString("counsellor");
        return begin.begin(
                troupe.person(file.getString("client")),
                troupe.person(counsellor),
                troupe.teamOf(counsellor),
                troupe.service(file.getString("service")),
                file.getString("language"));
    }

    /** "-63d 02:14" is 02:14 on the day 63 days before today, where the service is. */
    private void moveClock(String at, ZoneId zone) {
        clock.runWithHost();
        int days = Integer.parseInt(at.substring(1, at.indexOf('d')));
        LocalTime time = LocalTime.parse(at.substring(at.indexOf(' ') + 1));
        clock.moveTo(LocalDate.now(clock.withZone(zone))
                .minusDays(days)
                .atTime(time)
                .atZone(zone)
                .toInstant());
    }

    private void perform(JsonObject event, Side side, Script script) {
        if (event.getBoolean("opened", false)) {
            open.open(script.lastOf(side.other()));
            return;
        }
        script.answers(event).forEach((prompt, value) -> save(script, prompt, value));
        if (event.containsKey("draft")) {
            LetterContent content = side == Side.CLIENT
                    ? script.clientLetter(event.getJsonObject("draft"))
                    : script.counsellorLetter(event, clock.instant());
            require(saveDraft.save(script.page(content)) instanceof SaveDraft.Saved, event);
        } else if (event.containsKey("letter")) {
            sent(script.clientLetter(event.getJsonObject("letter")), side, event, script);
        } else if (event.containsKey("parts")) {
            sent(script.counsellorLetter(event, clock.instant()), side, event, script);
        }
    }

    private void save(Script script, String prompt, AnswerValue value) {
        require(saveAnswer.save(script.prompt(prompt), 0, value) instanceof SaveAnswer.Saved, prompt);
    }

    private void sent(LetterContent content, Side side, JsonObject event, Script script) {
        SendLetter.Result result =
                send.send(script.sending(content, script.answers(event).keySet()));
        require(result instanceof SendLetter.Sent, result);
        script.sent(((SendLetter.Sent) result).letter(), side, content);
    }

    private static void require(boolean done, Object what) {
        if (!done) {
            throw new IllegalStateException("the demo’s files do not fit the portal: " + what);
        }
    }
}
