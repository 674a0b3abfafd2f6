package org.nightpost.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ServiceKeys;

/** One batch of linking, in one short transaction: killed in the middle, nothing of it has happened. */
@ApplicationScoped
class LinkTrail {
    @Resource(lookup = "java:jboss/datasources/NightpostDS")
    private DataSource database;

    @Inject
    private ServiceKeys keys;

    @Inject
    private PortalClock clock;

    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    Links.Batch link() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Links(keys, clock).link(connection);
        }
    }

    /** Whether the line of this number is still linked as it was seen. One that cannot be asked for is none. */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    boolean isOnChain(Head seen) {
        try (Connection connection = database.getConnection()) {
            return Links.isOnChain(connection, seen);
        } catch (SQLException away) {
            return false;
        }
    }
}
