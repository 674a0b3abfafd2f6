package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.LetterFormat;
import org.nightpost.correspondence.content.UnknownFormat;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/**
 * A letter that is not sent yet: one for each writer of a correspondence, on all their devices. Begun with the first word,
 * saved every few seconds, gone when its letter is sent.
 *
 * <p>It carries the submission under which its letter will be sent, once, and the number of the last letter its writer
 * had seen, so that they can be told when another came meanwhile.
 */
@Entity
@Table(name = "draft")
class Draft {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID author;

    @Column(name = "submission_id", nullable = false)
    private UUID submission;

    @Column(nullable = false)
    private long rev;

    @Column(nullable = false)
    private int seen;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private int epoch;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    /** As of {@link Letter}; null of a counsellor's. */
    @Column
    private @Nullable Sealed urgent;

    protected Draft() {}

    Draft(
            Correspondence in,
            UUID author,
            UUID submission,
            int seen,
            LetterContent content,
            ContentKey key,
            Instant at) {
        this.id = UUID.randomUUID();
        this.correspondence = in.id();
        this.author = author;
        this.submission = submission;
        this.begunAt = at;
        save(content, seen, in, key, at);
    }

    /**
     * The submission of a letter that nothing was saved of yet: the same in every tab and on every device of this writer, so
     * that two of them cannot send two letters unawares.
     *
     * @param lastOwn the number of the last letter they sent in this correspondence, 0 for none
     */
    static UUID firstSubmission(UUID correspondence, UUID author, int lastOwn) {
        String name = "submission|" + correspondence + "|" + author + "|" + lastOwn;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts this in the place of what was there, as the next revision. */
    final void save(LetterContent content, int nowSeen, Correspondence in, ContentKey key, Instant at) {
        rev++;
        seen = Math.max(seen, nowSeen);
        epoch = in.epoch();
        savedAt = at;
        sealed = key.sealText(LetterFormat.write(content), binding());
    }

    void bears(Sealed mark) {
        urgent = mark;
    }

    @Nullable
    Sealed urgent() {
        return urgent;
    }

    /** Is another letter from now on: a form that was sent before must not send this one. */
    void renewSubmission() {
        submission = UUID.randomUUID();
    }

    LetterContent read(ContentKey key) throws CannotBeOpened, UnknownFormat {
        return LetterFormat.read(key.openText(sealed, binding()));
    }

    /** Whether a page that knows this revision and submission has what is stored here before it. */
    boolean isKnownTo(long pageRev, UUID pageSubmission) {
        return rev == pageRev && submission.equals(pageSubmission);
    }

    private Binding binding() {
        return Binding.of("draft")
                .in(correspondence)
                .object(id)
                .author(author)
                .revision(rev)
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

    UUID submission() {
        return submission;
    }

    long rev() {
        return rev;
    }

    int seen() {
        return seen;
    }

    int epoch() {
        return epoch;
    }

    Instant savedAt() {
        return savedAt;
    }
}
