package org.nightpost.people.invitation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InvitationTokenTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void aSlipsCodeIsFoundHoweverItIsTyped() {
        InvitationToken token = InvitationToken.forPaper(random);
        String groups = token.inGroups();
        assertEquals(24, groups.length(), groups);
        for (String typed : new String[] {
            groups,
            token.text(),
            groups.toLowerCase(Locale.ROOT),
            " " + groups.replace('-', ' ') + "\n",
            groups.replace('-', '–').replace('0', 'o').replace('1', 'l'),
            groups.replace('0', 'O').replace('1', 'I')
        }) {
            assertArrayEquals(
                    token.hash(), InvitationToken.parse(typed).orElseThrow().hash(), typed);
        }
    }

    @Test
    void aMailsLinkIsReadAsItStands() {
        InvitationToken token = InvitationToken.forMail(random);
        String secret = token.path().substring("/invitation/".length());
        assertEquals(43, secret.length());
        assertArrayEquals(
                token.hash(), InvitationToken.parse(secret).orElseThrow().hash());
        assertNotEquals(token.text(), InvitationToken.forMail(random).text());
    }

    @Test
    void whatCanBeNoneIsNone() {
        for (String typed : new String[] {"", "welcome", "K7QM", "U".repeat(20), "A".repeat(44), "é".repeat(20)}) {
            assertTrue(InvitationToken.parse(typed).isEmpty(), typed);
        }
    }

    @Test
    void itsTextIsNotPrintedByAccident() {
        assertEquals("invitation token", InvitationToken.forPaper(random).toString());
    }
}
