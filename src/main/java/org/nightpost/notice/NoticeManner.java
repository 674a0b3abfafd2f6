package org.nightpost.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/** How one person wants their mails. Own words are sealed, each bound to its person and its place. */
@Entity
@Table(name = "notice_manner")
class NoticeManner {
    @Id
    private UUID person;

    @Column
    private String sender;

    @Column(name = "own_sender")
    private Sealed ownSender;

    @Column
    private String subject;

    @Column(name = "own_subject")
    private Sealed ownSubject;

    @Column(name = "from_minute")
    private int from;

    @Column(name = "until_minute")
    private int until;

    @Column
    private String zone;

    @Column(name = "before_block")
    private boolean beforeBlock;

    @Column
    private boolean daily;

    protected NoticeManner() {}

    NoticeManner(UUID person, Manner manner, ServiceKeys keys) {
        this.person = person;
        change(manner, keys);
    }

    final void change(Manner manner, ServiceKeys keys) {
        sender = manner.sender().choice();
        ownSender = keys.sealText(manner.sender().own(), senderBinding(person));
        subject = manner.subject().choice();
        ownSubject = keys.sealText(manner.subject().own(), subjectBinding(person));
        from = manner.hours().from();
        until = manner.hours().until();
        zone = manner.hours().zone().getId();
        beforeBlock = manner.beforeBlock();
        daily = manner.daily();
    }

    Hours hours() {
        return new Hours(from, until, ZoneId.of(zone));
    }

    Manner open(ServiceKeys keys) throws CannotBeOpened {
        return new Manner(
                new Wording(sender, own(ownSender, senderBinding(person), keys)),
                new Wording(subject, own(ownSubject, subjectBinding(person), keys)),
                hours(),
                beforeBlock,
                daily);
    }

    private static String own(Sealed words, Binding place, ServiceKeys keys) throws CannotBeOpened {
        return words.bytes().length == 0 ? "" : keys.openText(words, place);
    }

    static Binding senderBinding(UUID person) {
        return Binding.of("mail-sender").object(person);
    }

    static Binding subjectBinding(UUID person) {
        return Binding.of("mail-subject").object(person);
    }
}
