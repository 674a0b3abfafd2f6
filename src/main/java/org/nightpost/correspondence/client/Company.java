package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.WhoReads;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;

/** Who answers a client, and by when. */
@ApplicationScoped
class Company {
    /**
     * Whoever answers.
     *
     * @param person who it is
     * @param name ready to stand inside a sentence
     * @param gone they have left, and nobody has been chosen yet: nothing is promised
     * @param here whom they answer
     * @param covering that somebody answers in another's place, now or soon, in words; empty if nobody does
     */
    record Counsellor(
            UUID person, String name, boolean gone, ServiceTerms terms, CorrespondenceFacts here, String covering) {}

    @Inject
    private People people;

    @Inject
    private StaffAccounts accounts;

    @Inject
    private WhoReads whoReads;

    @Inject
    private Covering covering;

    /**
     * Who answers in this correspondence: the counsellor, or who covers for them now. Five statements at most.
     *
     * @throws NoSuchElementException if the correspondence names a service that is not there
     */
    Counsellor of(CorrespondenceFacts correspondence) {
        ServiceTerms terms = people.service(correspondence.service()).orElseThrow();
        UUID person = covering.answers(correspondence);
        String name = Phrases.isolated(people.profile(person).name());
        boolean gone = accounts.find(correspondence.counsellor())
                .filter(StaffAccount::isClosed)
                .isPresent();
        return new Counsellor(person, name, gone, terms, correspondence, covering.words(correspondence));
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

    /** Those who supervise this team, without the counsellor themself. One statement, and one for each. */
    List<ReadersResource.Supervisor> supervisors(UUID team, UUID counsellor) {
        return people.supervisorsOf(team).stream()
                .filter(supervisor -> !supervisor.id().equals(counsellor))
                .map(supervisor -> new ReadersResource.Supervisor(
                        Phrases.isolated(supervisor.name()), administers(supervisor.id())))
                .toList();
    }

    /**
     * Who wrote these letters, and who answered when. Most correspondences have one counsellor for ever: one statement, and
     * two more if there was another.
     *
     * @param counsellor who answers now
     */
    Hands hands(CorrespondenceFacts here, Collection<LetterFacts> letters, Counsellor counsellor) {
        Optional<WhoReads.View> readers = whoReads.of(here.id());
        Set<UUID> others = new HashSet<>();
        letters.stream()
                .filter(letter -> letter.side() == Side.COUNSELLOR)
                .forEach(letter -> others.add(letter.author()));
        readers.ifPresent(view -> view.earlier().forEach(before -> others.add(before.counsellor())));
        readers.ifPresent(view -> view.stands().forEach(stand -> others.add(stand.person())));
        // While somebody covers, the counsellor is one of the others.
        others.add(here.counsellor());
        others.remove(counsellor.person());
        Map<UUID, String> names = new HashMap<>();
        people.staffNames(others).forEach((id, name) -> names.put(id, Phrases.isolated(name)));
        return new Hands(readers, counsellor.name(), names);
    }

    /** Through whose hands letters went, by names that can stand inside a sentence. */
    record Hands(Optional<WhoReads.View> readers, String counsellor, Map<UUID, String> others) {
        /** Who wrote this letter of the service's side. */
        String author(LetterFacts letter) {
            return others.getOrDefault(letter.author(), counsellor);
        }

        /** Who answered at this moment. */
        String at(Instant moment) {
            return readers.map(view -> others.getOrDefault(view.at(moment), counsellor))
                    .orElse(counsellor);
        }
    }
}
