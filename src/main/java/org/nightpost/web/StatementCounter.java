package org.nightpost.web;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Counts the SQL statements of the present request. Named in {@code persistence.xml}; tests assert the count, which
 * the demo tells in a header, so that no page's cost grows with its rows unseen.
 */
public class StatementCounter extends SessionEventAdapter {
    @Override
    public void preExecuteCall(SessionEvent event) {
        try {
            CDI.current().select(Visit.class).get().countStatement();
        } catch (ContextNotActiveException noRequest) {
            // Timers and the start have no request to count for.
        }
    }
}
