package org.nightpost.deed;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands outside the transaction: inside, there would be nothing left to try again in. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RetryInterceptor {
    private static final int TRIES = 3;

    /** Serialisation failure, deadlock (PostgreSQL, H2), and a unique value that another deed wrote first. */
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01", "23505");

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    @Nullable
    Object tryAgain(InvocationContext deed) throws Exception {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return deed.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return deed.proceed();
            } catch (Exception lost) {
                if (attempt == TRIES || !isLostRace(lost)) {
                    throw lost;
                }
                Thread.sleep(20L * attempt);
            }
        }
    }

    static boolean isLostRace(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            // A pool that gets no connection gives no state, and an immutable set throws when it is asked for null.
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && LOST_RACE.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
