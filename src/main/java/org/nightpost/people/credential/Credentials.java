package org.nightpost.people.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The credentials of staff. */
@ApplicationScoped
@Transactional
public class Credentials {
    @PersistenceContext
    private EntityManager database;

    /** {@link Credential#NONE} if nobody has entered any. */
    public Credential of(UUID person) {
        return row(person).map(CredentialRow::credential).orElse(Credential.NONE);
    }

    void put(UUID person, Credential credential) {
        row(person)
                .ifPresentOrElse(
                        row -> row.change(credential), () -> database.persist(new CredentialRow(person, credential)));
    }

    private Optional<CredentialRow> row(UUID person) {
        return Optional.ofNullable(database.find(CredentialRow.class, person));
    }
}
