package org.nightpost.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.nightpost.Portal;
import org.nightpost.vault.Binding;
import org.nightpost.vault.PortalKeys;
import org.nightpost.vault.ServiceKeys;

/** Mails that were sent long ago: rows under the service's keys, more than can be gone through in a moment. */
final class OldMails {
    private OldMails() {}

    /** Puts them there; the first ones look as if the portal had sealed them, and no key opens them. */
    static void lie(Portal portal, int rows, int damaged) throws SQLException {
        ServiceKeys keys = PortalKeys.of(portal.data());
        UUID person = UUID.randomUUID();
        OffsetDateTime then = OffsetDateTime.now(ZoneOffset.UTC).minusDays(3);
        try (Connection connection = portal.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into notice_mail (id, person, template, created_at, not_before, attempts, state, message_id,"
                                + " occasions, secret) values (?, ?, 'letter', ?, ?, 1, 'SENT', ?, 1, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= rows; i++) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setObject(2, person);
                insert.setObject(3, then);
                insert.setObject(4, then);
                insert.setString(5, "<" + id + "@example.org>");
                insert.setBytes(6, i <= damaged ? broken(portal) : sealed(keys, id));
                insert.addBatch();
                if (i % 1000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static byte[] sealed(ServiceKeys keys, UUID mail) {
        return keys.sealText("/activate/" + mail, Binding.of("notice-link").object(mail))
                .bytes();
    }

    private static byte[] broken(Portal portal) {
        byte[] mark = PortalKeys.mark(portal.data());
        byte[] broken = new byte[80];
        System.arraycopy(mark, 0, broken, 1, mark.length);
        broken[0] = 2;
        return broken;
    }
}
