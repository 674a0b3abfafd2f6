package org.nightpost.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.nightpost.vault.ServiceKeys;

/**
 * One line of the trail. Written once and never changed: its code covers every field, so whoever alters one in the
 * database without the service's keys is found out. That a line is missing is seen from the {@link Chain}, whose columns
 * {@code link} and {@code chain} a worker of its own fills in later; they are therefore not covered, and only read here.
 */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    static final int LONGEST_DEED = 60;

    private static final Pattern DEED = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*");
    private static final String PURPOSE = "audit-entry";

    @Id
    private UUID id;

    @Column(name = "at", updatable = false)
    private Instant at;

    @Column(updatable = false)
    private UUID actor;

    @Column(updatable = false)
    private String deed;

    @Column(updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private byte[] mac;

    /** Its number in the chain; 0 until it is linked. */
    @Column(name = "link", insertable = false, updatable = false)
    private long number;

    @Column(name = "chain", insertable = false, updatable = false)
    private byte[] chain = Chain.BEGINNING;

    protected AuditEntry() {}

    AuditEntry(Instant at, UUID actor, String deed, UUID subject, ServiceKeys keys) {
        if (deed.length() > LONGEST_DEED || !DEED.matcher(deed).matches()) {
            // Not repeated here: what is no word of the code may be content.
            throw new IllegalArgumentException("a deed is letters, digits and dots");
        }
        this.id = UUID.randomUUID();
        // The databases keep microseconds; a finer time would come back changed, and look forged.
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.actor = actor;
        this.deed = deed;
        this.subject = subject;
        this.mac = keys.mac(PURPOSE, covered());
    }

    /** A line as it was found, for checking it. */
    AuditEntry(UUID id, Instant at, UUID actor, String deed, UUID subject, byte[] mac) {
        this.id = id;
        this.at = at;
        this.actor = actor;
        this.deed = deed;
        this.subject = subject;
        this.mac = mac.clone();
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    UUID actor() {
        return actor;
    }

    String deed() {
        return deed;
    }

    UUID subject() {
        return subject;
    }

    byte[] mac() {
        return mac.clone();
    }

    TrailLine line() {
        return new TrailLine(
                id, at, actor, deed, subject, number, HexFormat.of().formatHex(chain));
    }

    /** Whether every field still says what the service wrote. */
    boolean isIntact(ServiceKeys keys) {
        return keys.macMatches(mac, PURPOSE, covered());
    }

    private byte[][] covered() {
        byte[] time = ByteBuffer.allocate(12)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array();
        byte[] word = deed.getBytes(StandardCharsets.UTF_8);
        return new byte[][] {Chain.id(id), time, Chain.id(actor), word, Chain.id(subject)};
    }
}
