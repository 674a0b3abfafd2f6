package org.nightpost.people.invitation;

import java.util.Set;
import java.util.UUID;
import org.nightpost.people.Profile;
import org.nightpost.security.Role;

/**
 * Who is invited, and as what.
 *
 * @param invitation chosen by the form that is sent, so that sending it twice invites once
 * @param profile how others see this person until they come; its id is new
 * @param roles what they become: a client, or roles of staff
 * @param responsible who can send the link again: for a client, the counsellor who holds the keys of the letters
 */
public record Guest(UUID invitation, Profile profile, Set<Role> roles, UUID responsible) {}
