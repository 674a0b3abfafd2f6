package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ServiceKeys;

/** Where people are told that something is new. The door to this package: everyone else holds only a person's id. */
@ApplicationScoped
public class AddressBook {
    /** RFC 5321, 4.5.3.1.3 with erratum 1690. */
    private static final int LONGEST = 254;

    private static final String PROOF = "mail-proof";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ServiceKeys keys;

    @Inject
    private Manners manners;

    @Inject
    private Outbox outbox;

    /** Whether a mail could be addressed so: one address of at most 254 characters, without a name. */
    public static boolean isAddress(String text) {
        if (text.length() > LONGEST || text.indexOf('@') < 1) {
            return false;
        }
        try {
            return new InternetAddress(text, true).getAddress().equals(text);
        } catch (AddressException e) {
            return false;
        }
    }

    /**
     * Enters or changes a person, in the caller's transaction. An empty address is a person who gets no mail. Mails that
     * already wait go to the new address.
     *
     * @throws IllegalArgumentException if the address is neither empty nor {@link #isAddress an address}
     */
    @Transactional(TxType.MANDATORY)
    public void keep(UUID person, MailAddress entry) {
        if (entry.takesMail() && !isAddress(entry.address())) {
            throw new IllegalArgumentException("not an address");
        }
        @Nullable NoticeAddress present = entities.find(NoticeAddress.class, person);
        if (present == null) {
            entities.persist(new NoticeAddress(person, entry, keys));
        } else {
            present.change(entry, keys);
        }
    }

    /**
     * The same where the person does it themselves: whoever reads the address they had before gets a mail that says nothing
     * but to have a look. Until they have {@link #prove proved} the new one, mails go there without words of their own.
     *
     * @return false if it is the address they have
     * @throws IllegalArgumentException as {@link #keep}
     */
    @Transactional(TxType.MANDATORY)
    public boolean move(UUID person, MailAddress entry) {
        String before = address(person);
        if (before.equals(entry.address())) {
            return false;
        }
        keep(person, entry);
        if (entry.takesMail()) {
            entities.find(NoticeAddress.class, person).unproved();
        }
        if (!before.isEmpty()) {
            outbox.tellFormer(person, before);
        }
        return true;
    }

    /** Whether this is where the person is told now. */
    public boolean has(UUID person, String address) {
        return address(person).equals(address);
    }

    /** Whether whoever reads the mails of this person has shown that it is they. */
    public boolean isProved(UUID person) {
        @Nullable NoticeAddress present = entities.find(NoticeAddress.class, person);
        return present == null || present.isProved();
    }

    /** What has to be sent to a person's address, and come back from them, to prove it: the same each time. */
    public String proof(UUID person) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.mac(PROOF, proven(person)));
    }

    /** Whether this was sent to the address that the person has now. */
    public boolean isProof(UUID person, String proof) {
        return keys.macMatches(bytes(proof), PROOF, proven(person));
    }

    /**
     * Own words may go to this person's address from now on.
     *
     * @return false if this was not sent to the address that they have now
     */
    @Transactional(TxType.MANDATORY)
    public boolean prove(UUID person, String proof) {
        @Nullable NoticeAddress present = entities.find(NoticeAddress.class, person, LockModeType.PESSIMISTIC_WRITE);
        if (present == null || !isProof(person, proof)) {
            return false;
        }
        present.prove();
        return true;
    }

    private byte[] proven(UUID person) {
        return (person + " " + address(person)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String proof) {
        try {
            return Base64.getUrlDecoder().decode(proof);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private String address(UUID person) {
        try {
            return find(person).map(MailAddress::address).orElse("");
        } catch (CannotBeOpened damaged) {
            return "";
        }
    }

    /** Staff get no mail at night; for somebody who was not entered before. */
    @Transactional(TxType.MANDATORY)
    public void isStaff(UUID person, ZoneId zone) {
        manners.keep(person, Manner.unchosen(Hours.daytime(zone)));
    }

    /**
     * How this person wants their mails.
     *
     * @param zone theirs, if they have not chosen
     * @throws CannotBeOpened if their own words are damaged
     */
    public Manner manner(UUID person, ZoneId zone) throws CannotBeOpened {
        return manners.of(person, zone);
    }

    /** Changes how this person's mails look and when they come, those that wait among them; the address stays. */
    @Transactional(TxType.MANDATORY)
    public void choose(UUID person, String language, boolean discreet, Manner manner) {
        @Nullable NoticeAddress present = entities.find(NoticeAddress.class, person, LockModeType.PESSIMISTIC_WRITE);
        if (present == null) {
            entities.persist(new NoticeAddress(person, new MailAddress("", language, discreet), keys));
        } else {
            present.looks(language, discreet);
            outbox.comeWhen(present, manner.hours());
        }
        manners.keep(person, manner);
    }

    /** Those of these people who take mail, and who have not said that they do not want this one. Two statements. */
    public Set<UUID> whoWants(String notice, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        // Not in one: a subquery makes EclipseLink write booleans as numbers, which H2 refuses.
        Set<UUID> wanting = new HashSet<>(among(
                people, "select a.person from NoticeAddress a where a.withoutMail = :no" + " and a.person in :people"));
        String flag = notice.equals(Notifies.BEFORE_BLOCK) ? "beforeBlock" : "daily";
        wanting.removeAll(among(
                people, "select n.person from NoticeManner n where n." + flag + " = :no and n.person in :people"));
        return wanting;
    }

    private List<UUID> among(Collection<UUID> people, String query) {
        return entities.createQuery(query, UUID.class)
                .setParameter("people", Set.copyOf(people))
                .setParameter("no", false)
                .getResultList();
    }

    /** Strikes a person out together with every mail of theirs, waiting or not, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID person) {
        entities.createQuery("delete from NoticeMail m where m.person = :person")
                .setParameter("person", person)
                .executeUpdate();
        entities.createQuery("delete from NoticeManner n where n.person = :person")
                .setParameter("person", person)
                .executeUpdate();
        entities.createQuery("delete from NoticeAddress a where a.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    /**
     * The person's entry; none if they were never entered.
     *
     * @throws CannotBeOpened if the stored address is damaged or was moved here from somebody else
     */
    public Optional<MailAddress> find(UUID person) throws CannotBeOpened {
        @Nullable NoticeAddress present = entities.find(NoticeAddress.class, person);
        return present == null ? Optional.empty() : Optional.of(present.open(keys));
    }

    /** Whether the last mail that was tried for this person was refused or given up: the portal has to tell them itself. */
    public boolean isUndeliverable(UUID person) {
        List<NoticeMail.State> last = entities.createQuery(
                        "select m.state from NoticeMail m where m.person = :person and m.state <> :waiting"
                                + " and m.elsewhere = :no"
                                + " order by m.lastAttemptAt desc",
                        NoticeMail.State.class)
                .setParameter("person", person)
                .setParameter("waiting", NoticeMail.State.WAITING)
                .setParameter("no", false)
                .setMaxResults(1)
                .getResultList();
        return last.contains(NoticeMail.State.DEAD);
    }

    /** How many mails were refused or given up, for the administrator. */
    public long undelivered() {
        return entities.createQuery("select count(m) from NoticeMail m where m.state = :dead", Long.class)
                .setParameter("dead", NoticeMail.State.DEAD)
                .getSingleResult();
    }
}
