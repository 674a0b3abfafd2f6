package org.nightpost.schedule.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.SampleAgreement;

class PaceTest {
    private static final Agreement FIFTY_MINUTES = SampleAgreement.first(
            UUID.randomUUID(), new FixedDay(DayOfWeek.TUESDAY, LocalTime.of(18, 0)), ZoneId.of("Europe/London"));

    @Test
    void untilFiveLettersAreKnownItIsWhatTheAgreementNames() {
        assertEquals(50, new Pace(List.of()).minutes(5, FIFTY_MINUTES));
        assertEquals(50, pace(10, 10, 10, 10).minutes(5, FIFTY_MINUTES));
    }

    @Test
    void oneLetterThatLayOpenOverLunchChangesNothing() {
        assertEquals(20, pace(20, 20, 20, 20, 200).minutes(5, FIFTY_MINUTES));
        assertEquals(40, pace(20, 20, 20, 20, 200).minutes(10, FIFTY_MINUTES));
    }

    @Test
    void itIsNeverMoreThanThreeTimesWhatIsNamedNorLessThanReading() {
        assertEquals(150, pace(200, 200, 200, 200, 200).minutes(15, FIFTY_MINUTES));
        assertEquals(30, pace(1, 1, 1, 1, 1).minutes(30, FIFTY_MINUTES));
    }

    @Test
    void whatIsNotWrittenYetIsAsTheAgreementNamesIt() {
        assertEquals(50, pace(10, 10, 10, 10, 10).minutes(0, FIFTY_MINUTES));
    }

    /** Letters of five minutes to read that took so long. */
    private static Pace pace(int... minutes) {
        List<Pace.Taken> taken = new ArrayList<>();
        for (int spent : minutes) {
            taken.add(new Pace.Taken(5, spent));
        }
        return new Pace(taken);
    }
}
