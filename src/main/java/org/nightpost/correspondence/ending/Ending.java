package org.nightpost.correspondence.ending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.SharedKeys;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/**
 * One ending of a correspondence. A counsellor's is planned, gets its closing letter, and takes place with it or on its day; a
 * client's takes place when they say so. It is over when the correspondence was opened again, and stays on record.
 */
@Entity
@Table(name = "correspondence_ending")
class Ending {
    /** Stands for "none": a UUID column that may be null fails on PostgreSQL (EclipseLink #2717). */
    static final UUID NONE = new UUID(0, 0);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID author;

    @Column(name = "by_client", nullable = false)
    private boolean byClient;

    /** Planned because nobody answers any more: a letter of the client makes that untrue. */
    @Column(name = "for_silence", nullable = false)
    private boolean forSilence;

    @Column(nullable = false)
    private UUID letter = NONE;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    @Column(name = "day_at")
    private @Nullable Instant day;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** Under the staff key: the outcome, and what is noted about it. */
    @Column
    private @Nullable Sealed outcome;

    /** Under the letters' key: what to do if it returns, or what the client said. */
    @Column(nullable = false)
    private Sealed words;

    @Column(nullable = false)
    private int epoch;

    @Column(nullable = false)
    private long rev;

    /** Under the letters' key: why the client wants to go on. */
    @Column
    private @Nullable Sealed asked;

    @Column(name = "asked_epoch", nullable = false)
    private int askedEpoch;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "reopened_at")
    private @Nullable Instant reopenedAt;

    @Column(name = "reopened_by", nullable = false)
    private UUID reopenedBy = NONE;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Ending() {}

    @SuppressWarnings("NullAway.Init") // what is said follows at once, in planned and byClient
    private Ending(CorrespondenceId in, UUID author, boolean byClient) {
        this.id = UUID.randomUUID();
        this.correspondence = in.value();
        this.author = author;
        this.byClient = byClient;
    }

    static Ending planned(
            CorrespondenceId in,
            UUID counsellor,
            Plan plan,
            StaffKeys.Present shared,
            StaffKeys.Present staff,
            Instant at) {
        Ending ending = new Ending(in, counsellor, false);
        ending.plan(counsellor, plan, shared, staff, at);
        return ending;
    }

    static Ending byClient(CorrespondenceId in, UUID client, String words, StaffKeys.Present key, Instant at) {
        Ending ending = new Ending(in, client, true);
        ending.say(words, key, at);
        ending.endedAt = at;
        return ending;
    }

    /** Puts another plan in the place of this one, as the next revision. */
    final void plan(UUID counsellor, Plan plan, StaffKeys.Present shared, StaffKeys.Present staff, Instant at) {
        author = counsellor;
        day = plan.day().orElse(null);
        forSilence = plan.outcome() == Outcome.NO_REPLY;
        say(plan.words(), shared, at);
        outcome = staff.key().sealText(plan.outcome().name() + "\n" + plan.note(), binding("ending-outcome", epoch));
    }

    private void say(String text, StaffKeys.Present key, Instant at) {
        rev++;
        decidedAt = at;
        epoch = key.epoch();
        words = key.key().sealText(text, binding("ending-words", epoch));
    }

    /** The closing letter is sent. */
    void closesWith(LetterId closing) {
        letter = closing.value();
    }

    /** The closing letter was taken back: what was planned is planned again. */
    void isPlannedAgain() {
        letter = NONE;
        endedAt = null;
        asked = null;
        askedAt = null;
    }

    void takesPlace(Instant at) {
        endedAt = at;
    }

    /** The client would like to go on. */
    void asksToGoOn(String why, StaffKeys.Present key, Instant at) {
        askedEpoch = key.epoch();
        askedAt = at;
        asked = key.key().sealText(why, binding("ending-asked", askedEpoch));
    }

    /** It is over: the correspondence goes on. */
    void isOver(UUID by, Instant at) {
        reopenedBy = by;
        reopenedAt = at;
    }

    EndingView view(SharedKeys shared, StaffKeys staff, boolean toStaff) {
        CorrespondenceId in = new CorrespondenceId(correspondence);
        Optional<String> said = read(words, "ending-words", epoch, () -> shared.of(in, epoch));
        Optional<String> noted =
                toStaff ? read(outcome, "ending-outcome", epoch, () -> staff.of(in, epoch)) : Optional.empty();
        return new EndingView(
                byClient,
                letter.equals(NONE) ? Optional.empty() : Optional.of(new LetterId(letter)),
                decidedAt,
                Optional.ofNullable(day),
                Optional.ofNullable(endedAt),
                noted.map(text -> Outcome.valueOf(text.substring(0, text.indexOf('\n')))),
                noted.map(text -> text.substring(text.indexOf('\n') + 1)).orElse(""),
                said.orElse(""),
                said.isPresent(),
                Optional.ofNullable(askedAt),
                read(asked, "ending-asked", askedEpoch, () -> shared.of(in, askedEpoch))
                        .orElse(""));
    }

    private interface Key {
        ContentKey get() throws CannotBeOpened;
    }

    private Optional<String> read(@Nullable Sealed sealed, String kind, int under, Key key) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.get().openText(sealed, binding(kind, under)));
        } catch (CannotBeOpened shut) {
            return Optional.empty();
        }
    }

    private Binding binding(String kind, int under) {
        return Binding.of(kind)
                .in(correspondence)
                .object(id)
                .author(author)
                .revision(rev)
                .epoch(under);
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    boolean isByClient() {
        return byClient;
    }

    boolean isForSilence() {
        return forSilence;
    }

    boolean isAsked() {
        return askedAt != null;
    }

    boolean isPlanned() {
        return letter.equals(NONE) && endedAt == null;
    }

    boolean closedWith(LetterId closing) {
        return letter.equals(closing.value());
    }

    Optional<Instant> day() {
        return Optional.ofNullable(day);
    }
}
