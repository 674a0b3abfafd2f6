package org.nightpost.vault;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * The steps of a rotation, each in one short transaction under a lock of its row: of two nodes one takes a step, and a kill
 * leaves a step taken or not. The file is written before the row says so; a step that finds its file written goes on.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
class RotationSteps {
    private static final Duration UNTIL_RETIRED = Duration.ofHours(24);

    @PersistenceContext
    EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/NightpostDS")
    DataSource database;

    @Inject
    ServiceKeys service;

    @Inject
    VaultRows rows;

    @Inject
    Instance<UnderServiceKeys> columns;

    RotationState state() {
        return entities.find(RotationRow.class, RotationRow.ONLY).state();
    }

    /** @return false if one is under way */
    boolean begin(KeysInUse keys, Instant now) {
        RotationRow row = locked();
        if (row.state().isUnderWay()) {
            return false;
        }
        change(keys, Keysets::withNext);
        row.begin(now);
        return true;
    }

    /** Puts the new keys into use, once every node has had the time to read them. */
    boolean promote(KeysInUse keys, Duration settled, Instant now) throws SQLException {
        RotationRow row = locked();
        if (!row.isAt(RotationState.Step.ADDED) || !row.isLongerThan(settled, now)) {
            return row.isAt(RotationState.Step.REWRAPPING);
        }
        change(keys, Keysets::promoted);
        rows.canary().ifPresent(canary -> canary.renew(service));
        long left = 0;
        try (Connection connection = database.getConnection()) {
            for (UnderServiceKeys column : columns) {
                left += column.left(connection, service);
            }
        }
        row.rewrap(left, now);
        return true;
    }

    List<UnderServiceKeys> columns() {
        return columns.stream().toList();
    }

    UnderServiceKeys.Renewed renew(UnderServiceKeys column, UUID after, int most) throws SQLException {
        try (Connection connection = database.getConnection()) {
            UnderServiceKeys.Renewed renewed = column.renew(connection, service, after, most);
            if (renewed.renewed() > 0) {
                locked().renewed(renewed.renewed());
            }
            return renewed;
        }
    }

    void finish(long damaged, Instant now) {
        RotationRow row = locked();
        if (row.isAt(RotationState.Step.REWRAPPING)) {
            row.finish(damaged, now);
        }
    }

    /** Whether the earlier keys may go: a form that was kept through an expired session lies under them for a day. */
    boolean mayRetire(Instant now) {
        RotationRow row = entities.find(RotationRow.class, RotationRow.ONLY);
        return row.isAt(RotationState.Step.DONE) && row.isLongerThan(UNTIL_RETIRED, now);
    }

    /** @return the file in which the earlier keys stay for backups */
    String retire(KeysInUse keys, Instant now) throws SQLException {
        RotationRow row = locked();
        if (!row.isAt(RotationState.Step.DONE)) {
            throw new IllegalStateException("Nothing to retire");
        }
        Set<Integer> peppers = peppers();
        String copy = keys.folder().keepAs("rotation-" + row.state().number()).toString();
        change(keys, keysets -> keysets.retired(peppers));
        row.retire(now);
        return copy;
    }

    private Set<Integer> peppers() throws SQLException {
        Set<Integer> peppers = new HashSet<>();
        try (Connection connection = database.getConnection()) {
            for (UnderServiceKeys column : columns) {
                if (column instanceof WrapColumn wrapped && wrapped.passwords() != null) {
                    addPeppers(peppers, connection, Objects.requireNonNull(wrapped.passwords()));
                }
            }
        }
        return peppers;
    }

    private static void addPeppers(Set<Integer> peppers, Connection connection, String table) throws SQLException {
        String inUse = "select distinct password_pepper from " + table;
        try (PreparedStatement select = connection.prepareStatement(inUse);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                peppers.add(row.getInt(1));
            }
        }
    }

    private void change(KeysInUse keys, UnaryOperator<Keysets> change) {
        Keysets next = change.apply(keys.read());
        keys.folder().replace(next);
        keys.reload(service);
    }

    private RotationRow locked() {
        return entities.find(RotationRow.class, RotationRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
