package org.nightpost.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.vault.PasswordsBusy;

/**
 * Turns every fault into a calm page: what happened, that the text is safe, what to do. A form that could not be
 * carried out comes back with its text and its own submission, so that trying again cannot send it twice.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Context
    Request request;

    @Override
    public Response toResponse(Throwable problem) {
        if (problem instanceof WebApplicationException known) {
            Response answer = known.getResponse();
            return answer.getStatus() < 400 ? answer : page(answer.getStatus(), "");
        }
        if (isDatabaseAway(problem)) {
            LOG.log(System.Logger.Level.ERROR, "The database did not answer: {0}", rootClass(problem));
            return Response.fromResponse(page(503, ""))
                    .header("Retry-After", 30)
                    .build();
        }
        if (isBusy(problem)) {
            return Response.fromResponse(page(503, "")).header("Retry-After", 5).build();
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        // Only where it broke: a message may quote what somebody wrote.
        LOG.log(System.Logger.Level.ERROR, "Fault {0}: {1}", number, Faults.describe(problem));
        return page(500, number);
    }

    private Response page(int status, String number) {
        boolean posting = "POST".equals(request.getMethod());
        String kind = switch (status) {
            case 400, 405, 406, 415 -> "400";
            case 403 -> "403";
            case 404 -> "404";
            case 413 -> "413";
            case 503 -> "503";
            default -> "500";
        };
        Map<String, List<String>> words = posting && status >= 500 ? posted.toTryAgain() : Map.of();
        return pages.show(status, "web/problem", new ProblemPage(kind, number, visit.path(), posted.madeFor(), words));
    }

    private static boolean isBusy(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof PasswordsBusy) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDatabaseAway(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof jakarta.resource.ResourceException
                    || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Classes 08 connection, 53 resources, 57 operator intervention, 25006 read-only, 90xxx H2's file and closing. */
    private static boolean isConnectionState(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("25006")
                || state.equals("90098")
                || state.equals("90121")
                || state.equals("90031");
    }

    private static String rootClass(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getName();
    }
}
