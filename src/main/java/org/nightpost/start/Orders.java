package org.nightpost.start;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.nightpost.audit.TrailCheck;
import org.nightpost.audit.TrailReport;
import org.nightpost.deed.Readiness;
import org.nightpost.web.Settings;

/**
 * Answers {@code nightpost verify-audit} and {@code nightpost keys rotate | status | retire}: a file in the folder {@code orders}
 * of the data is the order, and the answer is laid beside it. Only the portal's own account may write there. No port is
 * open for it, an order has no content that could be read, and the keys stay in the process that has them.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Orders {
    private static final System.Logger LOG = System.getLogger(Orders.class.getName());
    private static final String ORDER = ".order";

    @Inject
    Readiness readiness;

    @Inject
    Settings settings;

    @Inject
    TrailCheck check;

    @Inject
    KeyOrders keys;

    private boolean ready;

    /** The round of the timer. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public synchronized void walk() {
        if (!readiness.isReady()) {
            return;
        }
        Path folder = settings.data().resolve("orders");
        try {
            if (!ready) {
                Files.createDirectories(folder);
                ready = true;
            }
            try (DirectoryStream<Path> orders = Files.newDirectoryStream(folder, "*" + ORDER)) {
                for (Path order : orders) {
                    answer(order);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "orders cannot be taken or answered: {0}", e.toString());
        }
    }

    /** Taken away before it is carried out: an order that kills the process must not do so for ever. */
    private void answer(Path order) throws IOException {
        Files.delete(order);
        String name = order.getFileName().toString();
        name = name.substring(0, name.length() - ORDER.length());
        Path part = order.resolveSibling(name + ".part");
        Files.writeString(part, carriedOut(name.replaceFirst("\\..*", "")) + "\n");
        Files.move(part, order.resolveSibling(name + ".answer"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The code with which the command ends, and what it says. */
    private String carriedOut(String word) {
        try {
            Answer answer = switch (word) {
                case "verify-audit" -> look();
                case "keys-rotate" -> keys.rotate();
                case "keys-status" -> keys.status();
                case "keys-retire" -> keys.retire();
                default -> new Answer(Answer.USAGE, "The portal does not know this order.");
            };
            return answer.code() + "\n" + answer.words();
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "An order could not be carried out", e);
            return Answer.FAULT + "\nThat could not be done; the portal’s log says why.";
        }
    }

    private Answer look() throws SQLException {
        TrailReport report = check.whole();
        return new Answer(report.isWhole() ? Answer.DONE : Answer.WRONG, report.inWords());
    }
}
