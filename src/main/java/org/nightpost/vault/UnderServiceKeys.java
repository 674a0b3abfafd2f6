package org.nightpost.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one column that lie under a key of the service, and how they come under the newest. Every feature that stores such
 * a column has one as a bean; a test compares them with the columns of the database.
 */
public interface UnderServiceKeys {
    /** {@code table.column}. */
    String column();

    /** How many rows may not lie under the newest key yet; counts too many rather than too few. */
    long left(Connection database, ServiceKeys keys) throws SQLException;

    /**
     * Brings the next rows under the newest key, in the caller's transaction. A row that somebody else changes meanwhile stays
     * as they left it.
     *
     * @param after the id after which to go on; all zeros for the beginning
     * @param most how many rows at once
     */
    Renewed renew(Connection database, ServiceKeys keys, UUID after, int most) throws SQLException;

    /**
     * What one step did.
     *
     * @param last the id of the last row that was looked at; null if there was none, and the end is reached
     * @param renewed how many were brought under the newest key
     * @param damaged how many no key opens: they stay as they are
     */
    record Renewed(@Nullable UUID last, int renewed, int damaged) {}
}
