package org.nightpost.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page needs to know of this request: language, theme, and who is signed in, in the words that
 * {@code security} set. It decides nothing: what a person may do is asked of the actor.
 */
@RequestScoped
public class Visit {
    /** Stands for nobody where an id has to be. */
    public static final UUID NOBODY = new UUID(0, 0);

    private Language language = Language.EN;
    private String theme = "";
    private String path = "/";
    private UUID person = NOBODY;
    private String name = "";
    private Set<String> roles = Set.of();
    private ZoneId zone = ZoneOffset.UTC;
    private boolean sharedDevice;
    private boolean keys = true;
    private String address = "";
    private String device = "";
    private @Nullable Stay stay;
    private int statements;

    void begin(Language language, String theme, boolean sharedDevice, String path) {
        this.language = language;
        this.theme = theme;
        this.sharedDevice = sharedDevice;
        this.path = path;
    }

    void usesKeys(boolean on) {
        this.keys = on;
    }

    boolean hasKeys() {
        return keys;
    }

    void comesFrom(String address, String device) {
        this.address = address;
        this.device = device;
    }

    /** Who is signed in, for the frame and for form tokens; called by security only. */
    public void signedIn(UUID person, Set<String> roles) {
        this.person = person;
        this.roles = Set.copyOf(roles);
    }

    /** Until when the session lasts; called by security only. */
    public void stays(Stay stay) {
        this.stay = stay;
    }

    /** Until when the person stays signed in; empty for nobody. */
    Optional<Stay> stay() {
        return Optional.ofNullable(stay);
    }

    /** The name and zone of the person who is signed in; called by people only. */
    public void introduce(String name, ZoneId zone) {
        this.name = name;
        this.zone = zone;
    }

    /** Nobody is signed in any more. */
    public void left() {
        person = NOBODY;
        roles = Set.of();
        name = "";
        stay = null;
    }

    public Texts texts() {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** {@code light}, {@code dark}, or empty: as the system wishes. */
    public String theme() {
        return theme;
    }

    boolean isSharedDevice() {
        return sharedDevice;
    }

    /** The network address behind the request, for limits; goes into no row and no page as it is. */
    public String address() {
        return address;
    }

    /** What this browser brings of earlier sign-ins, unproven; empty if nothing. */
    public String device() {
        return device;
    }

    /** The path of the page, without query. */
    public String path() {
        return path;
    }

    /** The person's id, or {@link #NOBODY}. */
    public UUID person() {
        return person;
    }

    public boolean isSignedIn() {
        return !person.equals(NOBODY);
    }

    public String name() {
        return name;
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** The zone in which this person reads times. */
    public ZoneId zone() {
        return zone;
    }

    void countStatement() {
        statements++;
    }

    /** How many SQL statements this request has sent so far; shown in the demo, asserted in tests. */
    int statements() {
        return statements;
    }
}
