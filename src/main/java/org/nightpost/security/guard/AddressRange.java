package org.nightpost.security.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of an address that one household or building shares: /24 of IPv4, /64 of IPv6. */
final class AddressRange {
    private static final int V4_BYTES = 3;
    private static final int V6_BYTES = 8;

    private AddressRange() {}

    /** The range in one form; what is no address is its own range. Never asks a name server. */
    static String of(String address) {
        String bare = address.replaceFirst("%.*$", "");
        if (!bare.contains(":") && !bare.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return bare;
        }
        try {
            byte[] bytes = InetAddress.getByName(bare).getAddress();
            int kept = bytes.length == 4 ? V4_BYTES : V6_BYTES;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept)) + "/" + kept;
        } catch (UnknownHostException noAddress) {
            return bare;
        }
    }
}
