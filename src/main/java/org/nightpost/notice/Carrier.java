package org.nightpost.notice;

import jakarta.mail.internet.MimeMessage;

/** The way a mail leaves the portal: to a mail server, or in the demo into a folder. */
interface Carrier {
    enum Outcome {
        /** It is in other hands. */
        SENT,
        /** Not now; it may be tried again. */
        LATER,
        /** The mail was handed over whole and the answer never came: it may have arrived. */
        UNSURE,
        /** Refused for good; trying again would only annoy. */
        NEVER,
        /** Nothing can be sent at present, whatever the mail. */
        AWAY
    }

    /** Tries once, in bounded time, and never throws for what a mail server does. */
    Outcome carry(MimeMessage mail);
}
