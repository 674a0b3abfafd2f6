package org.nightpost.correspondence;

/** What became of a trainee's letter that was to be read by a supervisor first. */
public enum ReleaseOutcome {
    /** Nobody has decided yet. */
    WAITS,
    /** It goes, or went, as its writer handed it in. */
    RELEASED,
    /** A supervisor changed it, and then it goes. */
    CHANGED,
    /** It is a draft again, with a comment. */
    GIVEN_BACK,
    /** Its writer made it a draft again. */
    TAKEN_BACK,
    /** Its writer's training was over before anybody read it. */
    NEEDLESS,
    /** Its writer does not answer there any more; what they wrote is left to who does. */
    STOPPED
}
