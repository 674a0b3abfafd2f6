package org.nightpost.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.nightpost.vault.PasswordLock;
import org.nightpost.vault.Sealed;

/**
 * How one person gets in. It is found by a blind index of the sign-in name, which stands nowhere in clear, and holds
 * the person's private key behind their password. It never opens anything by itself: that takes the password.
 */
@Entity
@Table(name = "security_account")
class Account {
    @Id
    private UUID person;

    @Column(name = "name_blind")
    private byte[] nameBlind;

    @Column(name = "name_sealed")
    private Sealed name;

    @Embedded
    private PasswordLock lock;

    @ElementCollection
    @CollectionTable(name = "security_account_role", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.OPEN;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    Account(UUID person, byte[] nameBlind, Sealed name, PasswordLock lock, Set<Role> roles, Instant createdAt) {
        if (roles.isEmpty() || (roles.contains(Role.CLIENT) && roles.size() > 1)) {
            throw new IllegalArgumentException("a person is a client, or holds staff roles");
        }
        this.person = person;
        this.nameBlind = nameBlind.clone();
        this.name = name;
        this.lock = lock;
        this.roles.addAll(roles);
        this.createdAt = createdAt;
    }

    /** By which the guard knows this account, as {@link SignIn#subject}. */
    String subject() {
        return HexFormat.of().formatHex(nameBlind);
    }

    UUID person() {
        return person;
    }

    Sealed name() {
        return name;
    }

    PasswordLock lock() {
        return lock;
    }

    /** Whether this is still the lock that somebody saw before. */
    boolean isLockedAs(Account known) {
        return lock.isSame(known.lock);
    }

    void relock(PasswordLock lock) {
        this.lock = lock;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /**
     * Gives a member of staff these roles in place of the ones they hold.
     *
     * @throws IllegalArgumentException if that would make staff of a client, or a client of staff
     */
    void give(Set<Role> wanted) {
        if (wanted.isEmpty() || wanted.contains(Role.CLIENT) || roles.contains(Role.CLIENT)) {
            throw new IllegalArgumentException("a person is a client, or holds staff roles");
        }
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    AccountState state() {
        return state;
    }

    boolean isOpen() {
        return state == AccountState.OPEN;
    }

    void become(AccountState next) {
        state = next;
    }
}
