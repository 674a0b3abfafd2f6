package org.nightpost.supervision.ledger;

/**
 * How much supervision a counsellor has to have in a calendar month. The one that Nightpost brings along is that of the British
 * Association for Counselling and Psychotherapy (bacp.co.uk, "Supervision"): an hour and a half a month for everybody, and for
 * trainees besides one hour for each eight hours with clients. A month cannot be averaged with another.
 *
 * @param month minutes a month, for everybody
 * @param client minutes of work with clients for which a trainee has to have an hour of supervision; 0 if that is not asked
 */
public record Minimum(int month, int client) {
    /** Holds until a team sets another. */
    public static final Minimum USUAL = new Minimum(90, 8 * 60);

    private static final int HOUR = 60;

    /**
     * The minutes due in a month.
     *
     * @param worked minutes of the blocks that were begun in it
     */
    public int due(boolean trainee, int worked) {
        if (!trainee || client == 0) {
            return month;
        }
        return Math.max(month, (worked * HOUR + client - 1) / client);
    }

    /** The stricter of both in each respect: for who is in two teams. */
    Minimum and(Minimum other) {
        int strict = client == 0 || other.client == 0 ? Math.max(client, other.client) : Math.min(client, other.client);
        return new Minimum(Math.max(month, other.month), strict);
    }
}
