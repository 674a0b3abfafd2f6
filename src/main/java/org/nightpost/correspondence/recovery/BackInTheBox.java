package org.nightpost.correspondence.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightpost.correspondence.BeforeKnown;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;

/**
 * A client's letter form, posted by somebody who was not recognised: their session ended while they wrote, and they have a new
 * passphrase since. What they typed stands in that form and nowhere else, so it comes back in the one box that they have.
 */
@ApplicationScoped
public class BackInTheBox {
    private static final int CONFLICT = 409;
    private static final String TEXT = "text";
    private static final String ANSWER = "answer.";

    @Inject
    BeforeKnown beforeKnown;

    @Inject
    WaitingPages waitingPages;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /** Empty for everybody else. */
    public Optional<Response> show() {
        String words = words();
        return words.isEmpty()
                ? Optional.empty()
                : beforeKnown
                        .view()
                        .map(view -> pages.show(
                                CONFLICT, "correspondence/recovery/waiting", waitingPages.brought(view, words)));
    }

    /** The letter's own, then every answer that has any. */
    private String words() {
        Stream<String> answers = posted.namesAfter(ANSWER).stream().flatMap(name -> posted.all(ANSWER + name).stream());
        return Stream.concat(Stream.of(posted.text(TEXT)), answers)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
