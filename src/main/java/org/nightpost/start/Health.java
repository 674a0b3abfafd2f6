package org.nightpost.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.nightpost.audit.TrailWatch;

/** Live while the process answers; ready once it has started and the database answers (MicroProfile Health). */
@ApplicationScoped
public class Health {
    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/NightpostDS")
    DataSource database;

    @Inject
    org.nightpost.deed.Readiness portal;

    /** The process answers. */
    @Liveness
    @ApplicationScoped
    static class Live implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("nightpost");
        }
    }

    /** Letters can be read and written. */
    @Readiness
    @ApplicationScoped
    static class Ready implements HealthCheck {
        @Inject
        Health health;

        @Inject
        TrailWatch trail;

        /** A trail that is not whole is told here too, and takes nobody's letters away. */
        @Override
        public HealthCheckResponse call() {
            String found = trail.latest()
                    .map(report -> report.isWhole() ? "whole" : "not whole")
                    .orElse("not checked yet");
            return HealthCheckResponse.named("nightpost")
                    .status(health.isReady())
                    .withData("trail", found)
                    .build();
        }
    }

    boolean isReady() {
        if (!portal.isReady()) {
            return false;
        }
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
