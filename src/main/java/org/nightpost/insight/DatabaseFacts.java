package org.nightpost.insight;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** What the database says of itself. */
@ApplicationScoped
class DatabaseFacts {
    @Resource(lookup = "java:jboss/datasources/NightpostDS")
    private DataSource database;

    /**
     * Facts.
     *
     * @param product name and version
     * @param clock what time it is there
     * @param took how long the answer took
     */
    record Facts(String product, Instant clock, Duration took) {}

    Facts ask() throws SQLException {
        long begun = System.nanoTime();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_timestamp")) {
            rows.next();
            Instant clock = rows.getObject(1, OffsetDateTime.class).toInstant();
            String product = connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
            return new Facts(product, clock, Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
