package org.nightpost.correspondence.plan;

import java.util.UUID;
import org.nightpost.notice.Notifies;

/** A counsellor suggests a version of the plan to their client: there is something new to read. */
record PlanSuggested(UUID personToNotify) implements Notifies {}
