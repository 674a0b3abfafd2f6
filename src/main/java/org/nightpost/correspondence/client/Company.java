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
     * @param name ready to stand inside a sentence
     * @param gone they have left, and nobody has been chosen yet: nothing is promised
     * @param here whom they answer
     */
    record Counsellor(String name, boolean gone, ServiceTerms terms, CorrespondenceFacts here) {}

    @Inject
    private People people;

    @Inject
    private StaffAccounts accounts;

    @Inject
    private WhoReads whoReads;

    /**
     * The counsellor of this correspondence. Four statements at most.
     *
     * @throws NoSuchElementException if the correspondence names a service that is not there
     */
    Counsellor of(CorrespondenceFacts correspondence) {
        ServiceTerms terms = people.service(correspondence.service()).orElseThrow();
        String name =
                Phrases.isolated(people.profile(correspondence.counsellor()).name());
        boolean gone = accounts.find(correspondence.counsellor())
                .filter(StaffAccount::isClosed)
                .isPresent();
        return new Counsellor(name, gone, terms, correspondence);
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
     * @param counsellor the name of who answers now
     */
    Hands hands(CorrespondenceFacts here, Collection<LetterFacts> letters, String counsellor) {
        Optional<WhoReads.View> readers = whoReads.of(here.id());
        Set<UUID> others = new HashSet<>();
        letters.stream()
                .filter(letter -> letter.side() == Side.COUNSELLOR)
                .forEach(letter -> others.add(letter.author()));
        readers.ifPresent(view -> view.earlier().forEach(before -> others.add(before.counsellor())));
        others.remove(here.counsellor());
        Map<UUID, String> names = new HashMap<>();
        people.staffNames(others).forEach((id, name) -> names.put(id, Phrases.isolated(name)));
        return new Hands(readers, counsellor, names);
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
