package org.nightpost.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @Test
    void withoutANamedProxyNobodyIsBelieved() {
        assertEquals("192.0.2.7", ClientAddress.of("192.0.2.7", "198.51.100.9", PROXIES));
        assertEquals("192.0.2.7", ClientAddress.of("192.0.2.7", "198.51.100.9", Set.of()));
    }

    @Test
    void aNamedProxyIsBelievedAboutItsOwnPeerOnly() {
        assertEquals("198.51.100.9", ClientAddress.of("10.0.0.1", "203.0.113.66, 198.51.100.9", PROXIES));
        assertEquals("198.51.100.9", ClientAddress.of("10.0.0.1", "203.0.113.66, 198.51.100.9, 10.0.0.2", PROXIES));
    }

    @Test
    void whatIsNoAddressIsNotTakenForOne() {
        assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", "<script>", PROXIES));
        assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", "", PROXIES));
        assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", null, PROXIES));
    }
}
