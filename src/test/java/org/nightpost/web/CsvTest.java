package org.nightpost.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for spreadsheets: every cell is text, whatever it begins with. */
class CsvTest {
    @Test
    void everyCellIsQuotedAndLinesEndAsTheStandardSays() {
        assertEquals(
                "\"Name\",\"Said\"\r\n\"O'Dell\",\"one \"\"two\"\", three\"\r\n",
                Csv.of(List.of("Name", "Said"), List.of(List.of("O'Dell", "one \"two\", three"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 1632 960140", "-2", "@SUM(A1)", "\t=1", "\r=1"})
    void whatBeginsLikeAFormulaIsMadeText(String cell) {
        assertEquals("\"Head\"\r\n\"'" + cell + "\"\r\n", Csv.of(List.of("Head"), List.of(List.of(cell))));
    }

    @Test
    void whatHoldsASignFurtherOnStaysAsItIs() {
        assertEquals("\"A-B=C\"\r\n", Csv.of(List.of("A-B=C"), List.of()));
    }
}
