package org.nightpost.caseload.trend;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars side by side for each week, ready to be drawn. In units of its view box; what it shows stands in a table as well.
 *
 * @param name ends the keys of its texts
 * @param series ends the keys of what its bars are, in the order in which they stand
 * @param bars of all weeks
 * @param most what the upper line stands for; at least 1
 * @param rows the table: a week, and its values as texts
 */
public record Chart(String name, List<String> series, List<Bar> bars, int most, List<Row> rows) {
    public static final int WIDTH = 360;
    public static final int HEIGHT = 150;
    /** Where the bars stand. */
    public static final int FLOOR = 130;
    /** Where the upper line is. */
    public static final int CEILING = 20;

    private static final int LEFT = 28;

    /** One bar; {@code series} counts from 1. */
    public record Bar(int series, double x, double y, double width, double height) {}

    /** One week of the table. */
    public record Row(String week, List<String> values) {}

    /**
     * Draws it.
     *
     * @param values of each week, as many as there are series; what is not known is negative and has no bar
     */
    static Chart of(String name, List<String> series, List<List<Double>> values, List<Row> rows) {
        double highest = values.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        int most = (int) Math.max(1, Math.ceil(highest));
        double step = (double) (WIDTH - LEFT) / Math.max(1, values.size());
        double width = step * 0.8 / series.size();
        List<Bar> bars = new ArrayList<>();
        for (int week = 0; week < values.size(); week++) {
            for (int one = 0; one < series.size(); one++) {
                double value = values.get(week).get(one);
                if (value > 0) {
                    double height = (FLOOR - CEILING) * value / most;
                    double x = LEFT + week * step + step * 0.1 + one * width;
                    bars.add(new Bar(one + 1, round(x), round(FLOOR - height), round(width), round(height)));
                }
            }
        }
        return new Chart(name, series, List.copyOf(bars), most, rows);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
