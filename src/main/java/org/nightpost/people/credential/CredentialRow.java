package org.nightpost.people.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The row of a {@link Credential}. */
@Entity
@Table(name = "people_credential")
class CredentialRow {
    @Id
    private UUID person;

    private String qualification;

    private String register;

    private String number;

    private String address;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CredentialRow() {}

    CredentialRow(UUID person, Credential credential) {
        this.person = person;
        change(credential);
    }

    final void change(Credential credential) {
        this.qualification = credential.qualification();
        this.register = credential.register();
        this.number = credential.number();
        this.address = credential.address();
    }

    Credential credential() {
        return new Credential(qualification, register, number, address);
    }
}
