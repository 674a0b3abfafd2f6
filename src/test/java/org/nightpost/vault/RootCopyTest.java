package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A root key on paper comes back, and a slip is found where it was made. */
class RootCopyTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** Frozen: written once, and paper lasts. */
    private static final String PAPER =
            "AAEC.N6 AwQF.QX BgcI.AJ CQoL.6T DA0O.CT DxAR.11 " + "EhMU.GW FRYX.P7 GBka.ZN Gxwd.SV Hh8=.R0";

    @Test
    void thePaperOfTheFirstReleaseIsReadForEver() {
        assertEquals(PAPER, String.join(" ", RootCopy.groups(KEY)));
        assertEquals(new RootCopy.Typed(KEY, List.of()), RootCopy.read(PAPER));
    }

    @Test
    void everyKeyComesBack() {
        for (int i = 0; i < 200; i++) {
            String key = RootKey.random();
            String typed = String.join("\n   ", RootCopy.groups(key)) + "\n";
            assertEquals(new RootCopy.Typed(key, List.of()), RootCopy.read(typed));
        }
    }

    @Test
    void aSlipIsFoundInItsGroup() {
        for (int number = 1; number <= RootCopy.GROUPS; number++) {
            List<String> groups = new ArrayList<>(RootCopy.groups(KEY));
            String group = groups.get(number - 1);
            char slip = group.charAt(1) == 'x' ? 'y' : 'x';
            groups.set(number - 1, group.charAt(0) + "" + slip + group.substring(2));
            assertEquals(
                    List.of(number), RootCopy.read(String.join(" ", groups)).wrong());
        }
    }

    @Test
    void twoGroupsThatChangedPlacesAreBothFound() {
        List<String> groups = new ArrayList<>(RootCopy.groups(KEY));
        groups.add(3, groups.remove(2));
        assertEquals(List.of(3, 4), RootCopy.read(String.join(" ", groups)).wrong());
    }

    @Test
    void whatIsMissingOrTooMuchIsFound() {
        assertEquals(RootCopy.GROUPS, RootCopy.read(" ").wrong().size());
        assertEquals(List.of(12), RootCopy.read(PAPER + " AAAA.00").wrong());
        assertEquals(
                List.of(11),
                RootCopy.read(PAPER.substring(0, PAPER.lastIndexOf(' '))).wrong());
        assertTrue(RootCopy.read(KEY).wrong().contains(1), "a group without its check passed");
    }

    @Test
    void theCharactersThatCheckAreReadAsPeopleWriteThem() {
        String written = PAPER.toLowerCase(Locale.ROOT);
        StringBuilder typed = new StringBuilder();
        for (int at = 0; at < PAPER.length(); at++) {
            typed.append(at % 8 > 4 ? written.charAt(at) : PAPER.charAt(at));
        }
        assertEquals(List.of(), RootCopy.read(typed.toString()).wrong());
    }

    @Test
    void noPaperIsMadeOfWhatIsNoKey() {
        assertThrows(StartRefused.class, () -> RootCopy.groups("too short"));
    }
}
