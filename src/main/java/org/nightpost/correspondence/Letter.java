package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.LetterFormat;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.content.UnknownFormat;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/**
 * One sent piece of a correspondence. Its words are sealed when it is made and never change. Until the other side has
 * opened it, its author may take it back; then it is gone and a draft again. Once opened it stays as it is.
 */
@Entity
@Table(name = "letter")
class Letter {
    /** What it is for; an enum and no flag, because queries write a flag out as a number, which H2 refuses. */
    enum Kind {
        LETTER,
        /** Tells the client of another counsellor, or of one who covers. It answers nothing. */
        ANNOUNCEMENT,
        /** Says that a letter was read and when its answer comes. It answers nothing. */
        ACKNOWLEDGEMENT
    }

    /** Where a letter begins; a correction before it is opened would be the next. */
    static final long FIRST_REVISION = 1;

    /** No ciphertext: what is sealed has at least one byte. */
    private static final Sealed IN_THE_BOX = Sealed.of(new byte[0]);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private UUID author;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Side side;

    @Column(name = "submission_id", nullable = false)
    private UUID submission;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private int epoch;

    @Column(nullable = false)
    private long revision;

    @Column(name = "minutes_to_read", nullable = false)
    private int minutesToRead;

    /** Written while nobody had confirmed who its writer is; it counts as no consent. */
    @Column(name = "before_known", nullable = false)
    private boolean beforeKnown;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind = Kind.LETTER;

    /** The number of the first letter of the other side that came while this one was held: it answers none from there on. */
    @Column(name = "written_before", nullable = false)
    private int writtenBefore;

    /** See {@link Urgency}; null in letters of earlier releases and of counsellors. */
    private @Nullable Sealed urgent;

    protected Letter() {}

    /** Sends it: takes the correspondence's next number and seals the words for this row. */
    Letter(
            Correspondence in,
            UUID author,
            Side side,
            UUID submission,
            LetterContent content,
            ContentKey key,
            Instant sentAt) {
        this(in, author, side, submission, content, sentAt);
        this.sealed = key.sealText(LetterFormat.write(content), binding());
    }

    private Letter(Correspondence in, UUID author, Side side, UUID submission, LetterContent content, Instant sentAt) {
        this.id = UUID.randomUUID();
        this.correspondence = in.id();
        this.number = in.takeNumber();
        this.author = author;
        this.side = side;
        this.submission = submission;
        this.sentAt = sentAt;
        this.epoch = in.epoch();
        this.revision = FIRST_REVISION;
        this.minutesToRead = content.minutesToRead(0);
        this.sealed = IN_THE_BOX;
    }

    /** A letter of a client whom nobody has recognised: its words lie in the letter-box until somebody holds the key. */
    static Letter beforeKnown(Correspondence in, UUID submission, LetterContent content, Instant sentAt) {
        Letter letter = new Letter(in, in.on(Side.CLIENT), Side.CLIENT, submission, content, sentAt);
        letter.beforeKnown = true;
        return letter;
    }

    /** A letter that answers nothing: it tells the client who answers from some day on, or when an answer comes. */
    static Letter telling(
            Kind kind,
            Correspondence in,
            UUID author,
            UUID submission,
            LetterContent content,
            ContentKey key,
            Instant sentAt) {
        Letter letter = new Letter(in, author, Side.COUNSELLOR, submission, content, sentAt);
        letter.kind = kind;
        letter.sealed = key.sealText(LetterFormat.write(content), letter.binding());
        return letter;
    }

    /**
     * The letter that was held, on its way: under the key of the epoch in which it was sealed.
     *
     * @param writtenBefore the number of the first letter of the client that came meanwhile; 0 for none
     */
    static Letter released(HeldLetter held, Correspondence in, int writtenBefore, Instant at) {
        Letter letter = new Letter();
        letter.id = held.id();
        letter.correspondence = in.id();
        letter.number = in.takeNumber();
        letter.author = held.author();
        letter.side = Side.COUNSELLOR;
        letter.submission = held.submission();
        letter.sentAt = at;
        letter.sealed = held.sealed();
        letter.epoch = held.epoch();
        letter.revision = FIRST_REVISION;
        letter.minutesToRead = held.minutesToRead();
        letter.writtenBefore = writtenBefore;
        return letter;
    }

    /** What its client said of it. */
    void bears(Sealed mark) {
        urgent = mark;
    }

    @Nullable
    Sealed urgent() {
        return urgent;
    }

    /** Whether its words still lie in the letter-box. */
    boolean isInTheBox() {
        return beforeKnown && sealed.equals(IN_THE_BOX);
    }

    /** Its words, out of the letter-box and under the correspondence's key like all others. */
    void sealAnew(LetterContent content, Correspondence in, ContentKey key) {
        if (isInTheBox()) {
            epoch = in.epoch();
            sealed = key.sealText(LetterFormat.write(content), binding());
        }
    }

    /** So many words of answers are read with it. */
    void carries(LetterContent content, int wordsOfAnswers) {
        minutesToRead = content.minutesToRead(wordsOfAnswers);
    }

    LetterContent read(ContentKey key) throws CannotBeOpened, UnknownFormat {
        return LetterFormat.read(key.openText(sealed, binding()));
    }

    /** The other side has it before them. Only the first time counts, and never the author's own look. */
    void openedBy(Side reader, Instant at) {
        if (reader != side && openedAt == null) {
            openedAt = at;
        }
    }

    /** Never what announced somebody: it was the condition of what stays, a handover or a cover. Nor a mere acknowledgement. */
    boolean canBeTakenBackBy(UUID person) {
        return person.equals(author) && openedAt == null && kind == Kind.LETTER;
    }

    /** All but whether it is urgent, which {@link Letters} can tell. */
    LetterFacts facts() {
        return new LetterFacts(
                new LetterId(id),
                new CorrespondenceId(correspondence),
                number,
                author,
                side,
                sentAt,
                openedAt,
                minutesToRead,
                beforeKnown,
                kind != Kind.LETTER,
                writtenBefore,
                false);
    }

    private Binding binding() {
        return binding(correspondence, id, author, revision, epoch);
    }

    static Binding binding(UUID correspondence, UUID id, UUID author, long revision, int epoch) {
        return Binding.of("letter")
                .in(correspondence)
                .object(id)
                .author(author)
                .revision(revision)
                .epoch(epoch);
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    UUID author() {
        return author;
    }

    Side side() {
        return side;
    }

    int number() {
        return number;
    }

    int epoch() {
        return epoch;
    }
}
