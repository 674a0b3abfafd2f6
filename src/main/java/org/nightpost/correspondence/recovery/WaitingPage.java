package org.nightpost.correspondence.recovery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.people.ServiceTerms;
import org.nightpost.web.Problem;

/**
 * The home of a client whom nobody has recognised yet.
 *
 * @param by when the counsellor will have confirmed who this is, in words
 * @param late whether that has passed
 * @param number to be read to the counsellor
 * @param box whether letters can be taken
 * @param saved when the draft was kept, in words; empty if there is none
 * @param answerBy what a letter sent now would be promised, in words
 * @param other what another tab kept or sent meanwhile
 * @param sent what was written since
 * @param urgent whether they ticked that it is urgent for them
 * @param justSent whether a letter arrived this moment
 */
public record WaitingPage(
        ServiceTerms terms,
        String by,
        boolean late,
        String number,
        boolean box,
        String text,
        UUID submission,
        long rev,
        String saved,
        String answerBy,
        Optional<String> other,
        List<Own> sent,
        boolean justSent,
        boolean urgent,
        List<Problem> problems) {
    /** A letter that was sent since. */
    public record Own(String at, List<String> paragraphs) {}

    @Override
    public String toString() {
        return "WaitingPage";
    }
}
