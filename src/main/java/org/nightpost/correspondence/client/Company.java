package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.ReplyDay;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccounts;

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
    private StaffAccounts accounts;

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

    /** The name of a member of staff, ready to stand inside a sentence. */
    String name(UUID person) {
        return Phrases.isolated(people.profile(person).name());
    }

    /** Whether this member of staff also administers the portal. */
    boolean administers(UUID person) {
        return accounts.find(person)
                .filter(account -> account.is(Role.ADMINISTRATOR))
                .isPresent();
    }

    /** The names of those who supervise this counsellor, ready to stand inside a sentence. Two statements, and one for each. */
    List<ReadersResource.Supervisor> supervisors(CorrespondenceFacts correspondence) {
        return people.supervisorsOf(correspondence.counsellor()).stream()
                .filter(supervisor -> !supervisor.id().equals(correspondence.counsellor()))
                .map(supervisor -> new ReadersResource.Supervisor(
                        Phrases.isolated(supervisor.name()), administers(supervisor.id())))
                .toList();
    }
}
