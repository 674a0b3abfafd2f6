package org.nightpost.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180) that no spreadsheet takes for a formula: a cell that begins like one gets an
 * apostrophe before it (OWASP, "CSV Injection"). Every cell is quoted.
 */
public final class Csv {
    public static final String TYPE = "text/csv; charset=utf-8; header=present";

    private static final String FORMULAS = "=+-@\t\r\n";

    private Csv() {}

    /** @param head the names of the columns */
    public static String of(List<String> head, List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        csv.append(line(head));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
