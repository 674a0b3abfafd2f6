package org.nightpost.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From which address a request really comes. X-Forwarded-For is a claim that anybody can write: it is believed only as
 * far as proxies named by the site have added to it (OWASP: never trust the leftmost entry).
 */
final class ClientAddress {
    private ClientAddress() {}

    /** The rightmost address that is not one of our proxies'. */
    static String of(String peer, @Nullable String forwardedFor, Set<String> proxies) {
        if (forwardedFor == null || !proxies.contains(peer)) {
            return peer;
        }
        String[] hops = forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!proxies.contains(hop)) {
                return hop.matches("[0-9A-Fa-f.:]{2,45}") ? hop : peer;
            }
        }
        return peer;
    }
}
