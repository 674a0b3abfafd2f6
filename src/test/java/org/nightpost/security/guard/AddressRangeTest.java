package org.nightpost.security.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AddressRangeTest {
    @Test
    void neighboursShareARange() {
        assertEquals(AddressRange.of("192.0.2.7"), AddressRange.of("192.0.2.250"));
        assertNotEquals(AddressRange.of("192.0.2.7"), AddressRange.of("192.0.3.7"));
        assertEquals(AddressRange.of("2001:db8:0:1::1"), AddressRange.of("2001:db8:0:1:ffff:1:2:3"));
        assertNotEquals(AddressRange.of("2001:db8:0:1::1"), AddressRange.of("2001:db8:0:2::1"));
    }

    @Test
    void oneAddressInTwoSpellingsIsOne() {
        assertEquals(AddressRange.of("2001:DB8:0:1::"), AddressRange.of("2001:db8:0000:0001:0:0:0:9"));
        assertEquals(AddressRange.of("192.0.2.7"), AddressRange.of("::ffff:192.0.2.9"));
        assertEquals(AddressRange.of("fe80::1"), AddressRange.of("fe80::2%eth0"));
    }

    /** "face.cafe" looks like hexadecimal digits and could be a host. */
    @Test
    @Timeout(5)
    void whatIsNoAddressIsItsOwnRangeAndNoNameServerIsAsked() {
        for (String text : new String[] {"", "face.cafe", "999.1.1.1", "::::", "1.2.3", "unknown"}) {
            assertEquals(text, AddressRange.of(text));
        }
    }
}
