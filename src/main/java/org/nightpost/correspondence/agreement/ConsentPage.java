package org.nightpost.correspondence.agreement;

import java.util.List;
import java.util.Set;
import org.nightpost.html.SafeHtml;
import org.nightpost.people.ServiceTerms;
import org.nightpost.people.credential.Credential;
import org.nightpost.web.Problem;

/**
 * What a client and the service agree on, to read and, while it is due, to agree to.
 *
 * @param path of the page and of its form
 * @param letter the counsellor's letter under which the client was writing; empty for none
 * @param terms what holds for writing, sentence by sentence
 * @param confidentiality the limits, in paragraphs
 * @param kept what is kept how long, in paragraphs
 * @param age how old one has to be
 * @param changed what is another than the client agreed to last: {@code terms}' keys, {@code confidentiality}, {@code kept}, {@code age}
 * @param standing how far the agreement is used up, in words; empty before anything was agreed
 */
public record ConsentPage(
        String path,
        String letter,
        Counsellor counsellor,
        ServiceTerms service,
        int version,
        List<Term> terms,
        List<SafeHtml> confidentiality,
        List<SafeHtml> kept,
        int age,
        Set<String> changed,
        String standing,
        Asked asked) {
    /** @param key what it is about */
    public record Term(String key, String words) {}

    /**
     * Who answers, and who else may read.
     *
     * @param name ready to stand inside a sentence
     * @param trainee a supervisor reads their letters before they are sent
     * @param team the supervisors' team, by name
     * @param supervisors by name, joined; empty if there are none
     */
    public record Counsellor(String name, boolean trainee, Credential credential, String team, String supervisors) {}

    /**
     * What is asked of the client.
     *
     * @param due whether they have to agree before their next letter
     * @param further whether it is another agreement after one they had
     * @param writing whether a letter lies in the box and waits for it
     * @param meanwhile the service changed it while they were reading
     * @param ticked which boxes of the form were ticked
     * @param record what they agreed to before, a sentence each
     */
    public record Asked(
            boolean due,
            boolean further,
            boolean writing,
            boolean meanwhile,
            Set<String> ticked,
            List<String> record,
            List<Problem> problems) {
        /** Nothing was agreed yet. */
        public boolean isFirst() {
            return record.isEmpty();
        }
    }

    public boolean isChanged(String key) {
        return changed.contains(key);
    }
}
