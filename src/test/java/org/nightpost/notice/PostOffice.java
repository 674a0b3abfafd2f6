package org.nightpost.notice;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.FreshKeys;
import org.nightpost.vault.ServiceKeys;

/** Outbox and address book over a PostgreSQL of their own, without a server round them. */
final class PostOffice implements AutoCloseable {
    final PortalClock clock = new PortalClock();

    private final ServiceKeys keys = FreshKeys.service();
    private final EmbeddedPostgres postgres;
    private final DataSource database;
    private final EntityManagerFactory factory;

    /** In place of the portal's counter of statements, which asks the container for the request. */
    public static final class NobodyCounts extends SessionEventAdapter {}

    @FunctionalInterface
    interface Work<T> {
        T with(Outbox outbox, AddressBook book) throws Exception;
    }

    @FunctionalInterface
    interface Step {
        void with(Outbox outbox, AddressBook book) throws Exception;
    }

    PostOffice() throws Exception {
        postgres = EmbeddedPostgres.start();
        database = postgres.getPostgresDatabase();
        sql(migration("V015__notice_outbox"));
        sql(migration("V130__notice_outcomes"));
        sql("CREATE TABLE people_person (id uuid, staff_name varchar(200), zone varchar(60))");
        sql(migration("V240__notice_manners"));
        sql(migration("V305__notice_proved"));
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("jakarta.persistence.nonJtaDataSource", database);
        settings.put("eclipselink.target-server", "None");
        settings.put("eclipselink.session-event-listener", NobodyCounts.class.getName());
        factory = Persistence.createEntityManagerFactory("nightpost", settings);
    }

    /** One transaction. */
    <T> T within(Work<T> work) throws Exception {
        return transaction(entities -> work.with(outbox(entities), book(entities)));
    }

    void run(Step step) throws Exception {
        within((outbox, book) -> {
            step.with(outbox, book);
            return true;
        });
    }

    @FunctionalInterface
    interface Claiming {
        void with(Once once, Outbox outbox) throws Exception;
    }

    /** One transaction that claims before it tells. */
    void claiming(Claiming work) throws Exception {
        transaction(entities -> {
            Claims claims = new Claims();
            set(claims, "entities", entities);
            set(claims, "clock", clock);
            Once once = new Once();
            set(once, "claims", claims);
            work.with(once, outbox(entities));
            return true;
        });
    }

    @FunctionalInterface
    private interface Inside<T> {
        T with(EntityManager entities) throws Exception;
    }

    private <T> T transaction(Inside<T> work) throws Exception {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.with(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    int count(String which) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows =
                        connection.createStatement().executeQuery("SELECT count(*) FROM notice_mail WHERE " + which)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws IOException {
        factory.close();
        postgres.close();
    }

    private Outbox outbox(EntityManager entities) throws ReflectiveOperationException {
        Outbox outbox = new Outbox();
        set(outbox, "entities", entities);
        set(outbox, "keys", keys);
        set(outbox, "clock", clock);
        set(outbox, "texts", new NoticeTexts());
        set(outbox, "url", URI.create("https://portal.example"));
        set(outbox, "quiet", java.time.Duration.ofHours(1));
        set(outbox, "manners", manners(entities));
        return outbox;
    }

    private AddressBook book(EntityManager entities) throws ReflectiveOperationException {
        AddressBook book = new AddressBook();
        set(book, "entities", entities);
        set(book, "keys", keys);
        set(book, "manners", manners(entities));
        set(book, "outbox", outbox(entities));
        return book;
    }

    private Manners manners(EntityManager entities) throws ReflectiveOperationException {
        Manners manners = new Manners();
        set(manners, "entities", entities);
        set(manners, "keys", keys);
        return manners;
    }

    private static void set(Object bean, String field, Object value) throws ReflectiveOperationException {
        Field injected = bean.getClass().getDeclaredField(field);
        injected.setAccessible(true);
        injected.set(bean, value);
    }

    private static String migration(String name) throws IOException {
        try (@Nullable InputStream in = PostOffice.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no migration");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
