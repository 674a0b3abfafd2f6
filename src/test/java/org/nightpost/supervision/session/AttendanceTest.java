package org.nightpost.supervision.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AttendanceTest {
    @Test
    void aloneAllOfItCountsInASmallGroupHalfAndInALargeOneAPart() {
        assertEquals(60, Attendance.credit(60, 1));
        assertEquals(60, Attendance.credit(120, 2));
        assertEquals(60, Attendance.credit(120, 4));
        assertEquals(24, Attendance.credit(120, 5));
        assertEquals(20, Attendance.credit(120, 6));
        assertEquals(45, Attendance.credit(91, 3), "rounded down");
    }
}
