package org.nightpost.people.credential;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Who somebody of staff is by profession, and where that can be checked. Empty texts where nothing is known.
 *
 * @param register where they are entered
 * @param number under which
 * @param address of the register's page, https
 */
public record Credential(String qualification, String register, String number, String address) {
    public static final Credential NONE = new Credential("", "", "", "");

    public boolean isNone() {
        return equals(NONE);
    }

    /** Of the address; empty if it is none to be linked: https only, and no name before an {@code @}, which would mislead. */
    public String host() {
        try {
            URI uri = new URI(address);
            boolean good =
                    "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            return good ? uri.getHost() : "";
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }
}
