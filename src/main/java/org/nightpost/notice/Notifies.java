package org.nightpost.notice;

import java.util.UUID;

/** An event somebody is to be told of. The mail says that there is something, never what, who, or what for. */
public interface Notifies {
    /** The person who gets the notice. */
    UUID personToNotify();

    /** Which text it is, the name of a template. */
    String notice();
}
