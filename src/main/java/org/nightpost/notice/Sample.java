package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Shows somebody beforehand what their mails look like: made by what makes them. */
@ApplicationScoped
public class Sample {
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private Stationery stationery;

    /** The mail of {@link Notifies#TRIAL} as this person would get it now. */
    public Sheet of(MailAddress entry, Manner manner) {
        return stationery.sheet(new Outgoing(NONE, entry, manner, Notifies.TRIAL, Figures.NONE, "/", "", 1, false));
    }
}
