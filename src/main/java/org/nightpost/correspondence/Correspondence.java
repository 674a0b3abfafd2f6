package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.Side;
import org.nightpost.vault.KeyObject;

/**
 * All letters between one client and the service, with one counsellor responsible at any time.
 *
 * <p>It numbers its letters. Order is by number and never by time: clocks jump. A letter that is taken back leaves a gap.
 */
@Entity
@Table(name = "correspondence")
class Correspondence {
    enum State {
        OPEN
    }

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID client;

    @Column(nullable = false)
    private UUID counsellor;

    @Column(nullable = false)
    private UUID service;

    @Column(nullable = false)
    private int epoch;

    @Column(name = "epoch_due", nullable = false)
    private boolean epochDue;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(nullable = false)
    private String language;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "next_number", nullable = false)
    private int nextNumber;

    /** Since when the client has a pair that nobody confirmed to be theirs. */
    @Column(name = "client_unknown_since")
    private @Nullable Instant clientUnknownSince;

    /** The same of the counsellor. */
    @Column(name = "counsellor_unknown_since")
    private @Nullable Instant counsellorUnknownSince;

    /** The supervision team to which it is sealed. It finds and does not permit: what opens a letter is the team's key. */
    @Column(nullable = false)
    private UUID team = Ids.NONE;

    /** Since when it is this team; null for from the beginning. */
    @Column(name = "team_since")
    private @Nullable Instant teamSince;

    /** Since when it is this counsellor; null for from the beginning. */
    @Column(name = "counsellor_since")
    private @Nullable Instant counsellorSince;

    /** The epoch under whose key the newest letter-box hangs; 0 for none. */
    @Column(name = "box_epoch", nullable = false)
    private int boxEpoch;

    /** Until when the client does not want to be asked again whether to give the letters again. */
    @Column(name = "ask_again_after")
    private @Nullable Instant askAgainAfter;

    /** Who answers while the counsellor is away, now or soon; all zeros for nobody. */
    @Column(nullable = false)
    private UUID cover = Ids.NONE;

    @Column(name = "cover_absence", nullable = false)
    private UUID coverAbsence = Ids.NONE;

    @Column(name = "cover_from")
    private @Nullable Instant coverFrom;

    /** The first moment at which the cover finds nothing here any more. */
    @Column(name = "cover_until")
    private @Nullable Instant coverUntil;

    protected Correspondence() {}

    Correspondence(UUID client, UUID counsellor, UUID service, String language, Instant begunAt) {
        this.id = UUID.randomUUID();
        this.client = client;
        this.counsellor = counsellor;
        this.service = service;
        this.epoch = 1;
        this.state = State.OPEN;
        this.language = language;
        this.begunAt = begunAt;
        this.nextNumber = 1;
    }

    /** Begins with this team. */
    void isReadBy(UUID firstTeam) {
        this.team = firstTeam;
    }

    /** Another team supervises from now on. */
    void movesTo(UUID next, Instant at) {
        team = next;
        teamSince = at;
    }

    /** Another counsellor answers from now on, who is known: whether the one before was is their affair. */
    void isAnsweredBy(UUID next, Instant at) {
        counsellor = next;
        counsellorSince = at;
        counsellorUnknownSince = null;
    }

    UUID team() {
        return team;
    }

    Instant teamSince() {
        return teamSince == null ? begunAt : teamSince;
    }

    boolean isFirstCounsellor() {
        return counsellorSince == null;
    }

    Instant counsellorSince() {
        return counsellorSince == null ? begunAt : counsellorSince;
    }

    /**
     * Which side this person writes on; empty for everybody else, for whom this does not exist. Whether it is the cover's
     * time was settled when it was looked up.
     */
    Optional<Side> sideOf(UUID person) {
        if (person.equals(client)) {
            return Optional.of(Side.CLIENT);
        }
        boolean answers = person.equals(counsellor) || person.equals(cover);
        return answers ? Optional.of(Side.COUNSELLOR) : Optional.empty();
    }

    /** A colleague answers too, for a time; the counsellor stays who is responsible. */
    void isCoveredBy(Cover next) {
        cover = next.person();
        coverAbsence = next.absence();
        coverFrom = next.from();
        coverUntil = next.until();
    }

    /** Who covers, now or soon; also just after it, until the keys are taken. */
    Optional<Cover> cover() {
        return coverFrom == null || coverUntil == null || cover.equals(Ids.NONE)
                ? Optional.empty()
                : Optional.of(new Cover(cover, coverAbsence, coverFrom, coverUntil));
    }

    /** From this moment on the cover finds nothing here, if they have not ended before. */
    void coverEnds(Instant at) {
        if (coverUntil != null && at.isBefore(coverUntil)) {
            coverUntil = at;
        }
    }

    /** The cover's keys are taken. */
    void isCoveredByNobody() {
        cover = Ids.NONE;
        coverAbsence = Ids.NONE;
        coverFrom = null;
        coverUntil = null;
    }

    /** Who is on this side now; a counsellor also while somebody covers for them. */
    UUID on(Side side) {
        return side == Side.CLIENT ? client : counsellor;
    }

    /** This person has a new pair: until somebody confirms who they are, nothing here exists for them. */
    void unknown(UUID person, Instant since) {
        if (person.equals(client)) {
            clientUnknownSince = since;
        } else if (person.equals(counsellor)) {
            counsellorUnknownSince = since;
        } else if (person.equals(cover)) {
            // Nobody waits for a cover to be recognised: the counsellor, or their team, looks after it.
            coverEnds(since);
        }
    }

    /** Somebody confirmed who this person is, or they did so themselves, and they hold the key again. */
    void known(UUID person) {
        if (person.equals(client)) {
            clientUnknownSince = null;
        } else if (person.equals(counsellor)) {
            counsellorUnknownSince = null;
        }
    }

    /** Since when this person waits to be recognised; empty if they do not. */
    Optional<Instant> unknownSince(UUID person) {
        if (person.equals(client)) {
            return Optional.ofNullable(clientUnknownSince);
        }
        return person.equals(counsellor) ? Optional.ofNullable(counsellorUnknownSince) : Optional.empty();
    }

    /** Whether the letter-box of the present epoch hangs. */
    boolean hasBox() {
        return boxEpoch == epoch;
    }

    void boxHangs() {
        boxEpoch = epoch;
    }

    int boxEpoch() {
        return boxEpoch;
    }

    /** The client said: not now. */
    void askNotBefore(Instant next) {
        askAgainAfter = next;
    }

    boolean isQuietUntilAfter(Instant now) {
        return askAgainAfter != null && now.isBefore(askAgainAfter);
    }

    /** The number of the next letter, used up by asking. */
    int takeNumber() {
        return nextNumber++;
    }

    /** The key under which everything new is sealed. */
    KeyObject key() {
        return KeyObject.correspondence(id);
    }

    /** The key of what only staff read; its epochs are counted with the letters'. */
    KeyObject staffKey() {
        return KeyObject.staff(id);
    }

    /** Somebody has left who held the key: whoever writes next makes another first. */
    void epochIsDue() {
        epochDue = true;
    }

    boolean isEpochDue() {
        return epochDue;
    }

    /** The keys of the next epoch are made. What was sealed before stays under the earlier one. */
    void beginEpoch() {
        epoch++;
        epochDue = false;
    }

    CorrespondenceFacts facts() {
        return new CorrespondenceFacts(
                new CorrespondenceId(id),
                client,
                counsellor,
                service,
                language,
                begunAt,
                Optional.ofNullable(clientUnknownSince),
                cover());
    }

    UUID id() {
        return id;
    }

    int epoch() {
        return epoch;
    }
}
