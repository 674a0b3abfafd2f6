package org.nightpost.security.factor;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.TypedCode;

/**
 * Ten codes on paper, each good for one sign-in when the phone is lost (ASVS 5.0 V6.5.2, V6.5.3: 50 random bits, kept
 * one-way under a service key). A new set makes the old one worthless.
 */
@Deed
public class SpareCodes {
    private static final String PURPOSE = "spare-code";
    private static final int COUNT = 10;
    private static final int LENGTH = 12;

    @Inject
    FactorRows rows;

    @Inject
    ServiceKeys keys;

    @Inject
    PortalClock clock;

    @Inject
    Event<FactorChanged> changes;

    /** @return the new codes as they are printed: the only time that they can be read */
    public List<String> renew(UUID person) {
        rows.dropSpareCodes(person);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            TypedCode code = TypedCode.random(LENGTH);
            rows.addSpareCode(person, keys.mac(PURPOSE, proven(person, code)), clock.instant());
            codes.add(code.text());
        }
        changes.fire(new FactorChanged("spareCodes.made", person));
        return codes;
    }

    /** By what a spare code is found, whenever it was made; none if what was typed cannot be one. */
    static List<byte[]> macs(ServiceKeys keys, UUID person, String typed) {
        return TypedCode.read(typed, LENGTH)
                .map(code -> keys.macs(PURPOSE, proven(person, code)))
                .orElse(List.of());
    }

    private static byte[][] proven(UUID person, TypedCode code) {
        return new byte[][] {
            person.toString().getBytes(StandardCharsets.US_ASCII),
            code.symbols().getBytes(StandardCharsets.US_ASCII)
        };
    }
}
