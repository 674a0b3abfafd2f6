package org.nightpost.caseload.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nightpost.caseload.board.BoardQuery.Slice;

/** A board is asked by its address alone, and whatever is nonsense there is passed over. */
class BoardQueryTest {
    private final BoardQuery query = new BoardQuery();

    @Test
    void aFilterIsPutOnAndTakenOffAndTheRestStays() {
        query.only = List.of("risk", "nonsense");
        query.by = "promise";
        query.page = "3";
        assertEquals(Set.of(Only.RISK), query.only());
        assertEquals("/team?only=risk&only=silent&by=promise", query.toggled("/team", Only.SILENT));
        assertEquals("/team?by=promise", query.toggled("/team", Only.RISK));
    }

    @Test
    void nothingOfTheAddressIsRepeatedThatIsNotKnown() {
        query.only = List.of("<script>");
        query.by = "\"><script>";
        query.counsellor = "1-1-1-1-1";
        assertEquals(Optional.empty(), query.counsellor());
        assertEquals("usual", query.by(Set.of("name"), "usual"));
        assertEquals("/team", query.paged("/team", 1));
    }

    @Test
    void hundredRowsAPageAndTheLastPageForWhateverIsTooMuch() {
        List<Integer> all = IntStream.range(0, 201).boxed().toList();
        Slice<Integer> first = query.slice(all, Comparator.naturalOrder());
        assertEquals(List.of(100, 1, 3, 201), List.of(first.rows().size(), first.number(), first.of(), first.all()));
        query.page = "3";
        assertEquals(List.of(200), query.slice(all, Comparator.naturalOrder()).rows());
        for (String odd : List.of("9", "99999999999999", "-1", "x")) {
            query.page = odd;
            int number = query.slice(all, Comparator.naturalOrder()).number();
            assertEquals(odd.equals("9") ? 3 : 1, number, odd);
        }
        assertEquals(
                1, query.slice(List.<Integer>of(), Comparator.naturalOrder()).of());
    }
}
