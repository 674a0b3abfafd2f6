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
 * Answers {@code nightpost verify-audit}: a file in the folder {@code orders} of the data orders a check of the whole trail,
 * and the answer is laid beside it. Only the portal's own account may write there. No port is open for it, an order has
 * no content that could be read, and the keys stay in the process that has them.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailOrders {
    private static final System.Logger LOG = System.getLogger(TrailOrders.class.getName());
    private static final String ORDER = ".order";

    /** sysexits.h: all is well; the data are not right; an internal fault. */
    private static final int WHOLE = 0;

    private static final int NOT_WHOLE = 65;
    private static final int FAULT = 70;

    @Inject
    Readiness readiness;

    @Inject
    Settings settings;

    @Inject
    TrailCheck check;

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
            try (DirectoryStream<Path> orders = Files.newDirectoryStream(folder, "verify-audit.*" + ORDER)) {
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
        Files.writeString(part, look() + "\n");
        Files.move(part, order.resolveSibling(name + ".answer"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The code with which the command ends, and what it says. */
    private String look() {
        try {
            TrailReport report = check.whole();
            return (report.isWhole() ? WHOLE : NOT_WHOLE) + "\n" + report.inWords();
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The trail could not be checked", e);
            return FAULT + "\nThe trail could not be checked; the portal’s log says why.";
        }
    }
}
