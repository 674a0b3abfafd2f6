package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;

/**
 * What a page sends of the letter that is written on it; all but the content are hidden fields it got with
 * {@link Writing}.
 *
 * @param rev the revision of the draft the page knows, 0 if there was none
 * @param seen the number of the last letter the writer has been told of
 */
public record DraftPage(CorrespondenceId correspondence, UUID submission, long rev, int seen, LetterContent content) {}
