package org.nightpost.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.nightpost.audit.Anchor;
import org.nightpost.deed.Readiness;
import org.nightpost.demo.Demo;
import org.nightpost.notice.Relay;
import org.nightpost.people.People;
import org.nightpost.people.SetUp;
import org.nightpost.vault.StartRefused;
import org.nightpost.web.Settings;

/**
 * Brings the portal up in order: settings, database, keys, demo or set-up link. Whatever is wrong is said in one
 * sentence on the console, and the process ends: a half-started portal would take letters it cannot keep.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {
    /** Goes to the console without a logger's dress, and into the log. */
    static final System.Logger CONSOLE = System.getLogger("nightpost.console");

    /** sysexits.h: configuration error. */
    private static final int REFUSED = 78;

    @Resource(lookup = "java:jboss/datasources/NightpostDS")
    DataSource database;

    @Inject
    Settings settings;

    @Inject
    KeysAtStart keys;

    @Inject
    Demo demo;

    @Inject
    SetUp setUp;

    @Inject
    People people;

    @Inject
    Anchor seen;

    @Inject
    Relay relay;

    @Inject
    Readiness readiness;

    @PostConstruct
    void start() {
        try {
            checkSettings();
            migrate();
            keys.unlock();
            demo.loadOrCheck();
            setUp.offerIfNobodyIsHere();
            people.refreshLifeline();
            readiness.ready();
            CONSOLE.log(System.Logger.Level.INFO, greeting());
        } catch (StartRefused refused) {
            refuse(String.valueOf(refused.getMessage()));
        } catch (RuntimeException fault) {
            System.getLogger(Start.class.getName()).log(System.Logger.Level.ERROR, "The start failed", fault);
            refuse("Something went wrong that nobody foresaw; the log says where.");
        }
    }

    private void checkSettings() {
        relay.check();
        if (!settings.isHttps() && !settings.isLoopbackOnly()) {
            throw new StartRefused("NIGHTPOST_URL is " + settings.url() + " and NIGHTPOST_BIND is " + settings.bind()
                    + ": beyond this machine letters travel by https only. Put a TLS proxy in front and set an https"
                    + " address (docs/running.md).");
        }
        if (settings.isDemo() && !settings.isLoopbackOnly()) {
            throw new StartRefused(
                    "The demo is on this machine only: everybody knows its passphrase. Set"
                            + " NIGHTPOST_DEMO=false to run in earnest, or leave NIGHTPOST_URL and NIGHTPOST_BIND on loopback.");
        }
    }

    private void migrate() {
        try {
            Flyway flyway = Flyway.configure(Start.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .cleanDisabled(!settings.isDemo())
                    .load();
            flyway.migrate();
            if (demo.beginsAgain()) {
                seen.forget();
                flyway.clean();
                flyway.migrate();
            }
        } catch (FlywayException unreachable) {
            throw new StartRefused("The database cannot be used: " + firstLine(unreachable)
                    + ". Check NIGHTPOST_DB_URL, NIGHTPOST_DB_USER and NIGHTPOST_DB_PASSWORD.");
        }
    }

    private static String firstLine(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .strip()
                .lines()
                .findFirst()
                .orElse(root.getClass().getSimpleName());
    }

    private String greeting() {
        return "\nNightpost is ready: " + settings.url() + "\n" + (settings.isDemo() ? demo.greeting() : "");
    }

    private static void refuse(String sentence) {
        CONSOLE.log(System.Logger.Level.ERROR, "\nNightpost does not start. " + sentence + "\n");
        // Not System.exit: its hooks would bury the sentence under the noise of a server that is stopped while it
        // starts.
        Runtime.getRuntime().halt(REFUSED);
    }
}
