package org.nightpost.people.training;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Somebody is in training from now on, and their letters are read first; or no longer. */
public record TrainingChanged(UUID person, boolean trainee) implements Audited {
    @Override
    public String deed() {
        return trainee ? "training.begun" : "training.ended";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
