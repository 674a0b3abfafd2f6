package org.nightpost.security;

import java.util.List;

/** Names a device by its browser and system, roughly: enough to know one's own again, too little to follow anybody. */
final class Devices {
    private static final List<String> BROWSERS = List.of("Firefox", "Edg", "OPR", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("iPhone", "iPad", "Android", "Windows", "Mac OS", "Linux");

    private Devices() {}

    static String name(String userAgent) {
        return first(BROWSERS, userAgent) + " · " + first(SYSTEMS, userAgent);
    }

    private static String first(List<String> names, String userAgent) {
        return names.stream().filter(userAgent::contains).findFirst().orElse("?");
    }
}
