package org.nightpost.people.administration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.people.training.Trainees;
import org.nightpost.people.training.TrainingChanged;

/** Says that somebody is in training, so that a supervisor reads their letters first; or that they are no longer. */
@Deed
public class ChangeTraining {
    @Inject
    Trainees trainees;

    @Inject
    Event<TrainingChanged> fired;

    /** A second time it changes nothing. */
    public void change(UUID person, boolean trainee) {
        if (trainees.change(person, trainee)) {
            fired.fire(new TrainingChanged(person, trainee));
        }
    }
}
