package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.ReplyDay;

/** Who answers a client, and by when. */
@ApplicationScoped
class Company {
    /**
     * Whoever answers.
     *
     * @param name ready to stand inside a sentence
     * @param answerIfSentNow what a letter sent at this moment would be promised
     */
    record Counsellor(String name, ServiceTerms terms, ReplyDay replyDay, Instant answerIfSentNow) {}

    @Inject
    private People people;

    @Inject
    private Promises promises;

    /**
     * The counsellor of this correspondence. Three statements at most.
     *
     * @throws NoSuchElementException if the correspondence names a service that is not there
     */
    Counsellor of(CorrespondenceFacts correspondence) {
        ServiceTerms terms = people.service(correspondence.service()).orElseThrow();
        ReplyDay replyDay = Phrases.replyDay(terms);
        String name =
                Phrases.isolated(people.profile(correspondence.counsellor()).name());
        return new Counsellor(name, terms, replyDay, promises.wouldBe(replyDay));
    }

    /** The names of those who supervise this counsellor, ready to stand inside a sentence. One statement. */
    List<String> supervisors(CorrespondenceFacts correspondence) {
        return people.supervisorsOf(correspondence.counsellor()).stream()
                .map(supervisor -> Phrases.isolated(supervisor.name()))
                .toList();
    }
}
