package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.security.Actor;
import org.nightpost.web.Language;

/** One form is a letter in each of several correspondences, in the language of each. Within a deed only, and under its lock. */
@ApplicationScoped
class AnnounceToAll {
    @Inject
    private Letters letters;

    @Inject
    private Postbox postbox;

    @Inject
    private Actor actor;

    /** Sends it, once for each form. Without words in this client's language nothing is sent. */
    void to(Correspondence here, UUID form, Map<Language, LetterContent> words) {
        LetterContent content = words.get(Covers.language(here.facts().language()));
        UUID submission = UUID.nameUUIDFromBytes(("cover|" + form + "|" + here.id()).getBytes(StandardCharsets.UTF_8));
        if (content != null && letters.bySubmission(actor.person(), submission).isEmpty()) {
            postbox.announce(here, actor.person(), submission, content);
        }
    }
}
