package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.nightpost.html.PlainText;
import org.nightpost.security.terms.AnswerTerms;
import org.nightpost.security.terms.PublishTerms;

/** The demo's terms, to which its people have agreed: nobody's first page is a wall, not even that of somebody new. */
@ApplicationScoped
class TermsLoader {
    private static final String ADMINISTRATOR = "colin";

    @Inject
    PublishTerms publish;

    @Inject
    AnswerTerms answer;

    void load(JsonObject cast, Troupe troupe) {
        String words = PlainText.canonical(DemoFiles.text("terms.txt"));
        publish.publish(troupe.person(ADMINISTRATOR), 0, words, false);
        DemoFiles.objects(cast, "people").forEach(person -> answer.agree(troupe.person(person.getString("key")), 1));
    }
}
