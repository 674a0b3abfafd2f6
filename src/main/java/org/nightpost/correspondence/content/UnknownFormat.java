package org.nightpost.correspondence.content;

/** What opened is not in a form that this release reads. Never carries content. */
public class UnknownFormat extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownFormat(String reason) {
        super(reason);
    }

    UnknownFormat(String reason, Throwable cause) {
        super(reason, cause);
    }
}
