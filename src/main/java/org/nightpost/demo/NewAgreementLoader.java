package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.nightpost.correspondence.Agreeing;
import org.nightpost.correspondence.AgreementView;
import org.nightpost.correspondence.GiveConsent;
import org.nightpost.people.administration.PublishAgreement;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.security.ResumeSession;

/** One service offers something new; all of its clients have agreed to it but those who are to be asked on the stage. */
@ApplicationScoped
class NewAgreementLoader {
    @Inject
    ResumeSession sessions;

    @Inject
    PublishAgreement publish;

    @Inject
    Agreements agreements;

    @Inject
    Agreeing agreeing;

    @Inject
    GiveConsent consent;

    /** Within a request: whoever agrees does so in their session. */
    void load(Troupe troupe) {
        for (JsonObject service : DemoFiles.objects(DemoFiles.cast(), "services")) {
            if (service.containsKey("newWords")) {
                Agreement first = agreements.of(troupe.service(service.getString("key")));
                publish.publish(withWords(first, service.getInt("newWords")), first.version());
            }
        }
        for (JsonObject person : DemoFiles.objects(DemoFiles.cast(), "people")) {
            if (DemoFiles.texts(person, "roles").contains("CLIENT") && !person.getBoolean("toBeAsked", false)) {
                sessions.resume(troupe.session(person.getString("key")));
                agreeing.mine().stream().filter(AgreementView::due).forEach(view -> agree(view, person));
            }
        }
    }

    private void agree(AgreementView view, JsonObject person) {
        consent.give(view.correspondence().id(), view.offered().version(), person.getString("language"));
    }

    private static Agreement withWords(Agreement first, int words) {
        UUID service = first.service();
        return new Agreement(
                service,
                first.version(),
                first.rhythm(),
                first.zone(),
                words,
                first.exchanges(),
                first.weeks(),
                first.counts(),
                first.minutesPerExchange(),
                first.minimumAge(),
                first.keptMonths(),
                first.confidentiality(),
                first.kept());
    }
}
