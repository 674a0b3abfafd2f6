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

    /**
     * The mail of {@link Notifies#TRIAL} as this person would get it now.
     *
     * @param proved whether own words go to this address already
     */
    public Sheet of(MailAddress entry, Manner manner, boolean proved) {
        Manner seen = proved ? manner : manner.neutral();
        return stationery.sheet(new Outgoing(NONE, entry, seen, Notifies.TRIAL, Figures.NONE, "/", "", 1, false));
    }
}
