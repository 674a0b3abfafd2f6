package org.nightpost.deed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RetryInterceptorTest {
    @Test
    void aDeadlockAndASerialisationFailureAreLostRacesHoweverDeepTheyLie() {
        assertTrue(RetryInterceptor.isLostRace(new SQLException("deadlock", "40P01")));
        Exception wrapped = new IllegalStateException(new RuntimeException(new SQLException("again", "40001")));
        assertTrue(RetryInterceptor.isLostRace(wrapped));
    }

    @Test
    void aDatabaseThatIsAwayIsNoLostRaceEvenIfItSaysNothing() {
        assertFalse(RetryInterceptor.isLostRace(new SQLException("no connection", (String) null)));
        assertFalse(RetryInterceptor.isLostRace(new SQLException("shut down", "57P01")));
    }
}
