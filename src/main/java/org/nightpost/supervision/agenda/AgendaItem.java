package org.nightpost.supervision.agenda;

import java.util.List;
import java.util.UUID;

/**
 * A correspondence that there is something to say about.
 *
 * @param alias of its client
 * @param counsellor whose it is
 * @param name theirs
 * @param brought whether they want to talk about it
 * @param reasons keys of texts, the most pressing first; at least one
 */
public record AgendaItem(
        UUID correspondence, String alias, UUID counsellor, String name, boolean brought, List<String> reasons) {}
