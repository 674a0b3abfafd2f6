package org.nightpost.people.group;

import java.util.List;
import java.util.UUID;

/**
 * The groups of whoever is signed in: who holds their keys, who is to join, and where they stand themselves.
 *
 * @param number of the one who looks at it, to be read to a member; empty if they wait for nobody
 */
public record JoiningPage(List<Group> groups, List<Own> own, String number) {
    /**
     * A group to which they belong.
     *
     * @param name of the team; empty for the pathfinders
     * @param member whether they hold its key
     * @param members by name
     * @param waiting who is to be confirmed; none for somebody who is no member
     */
    public record Group(String name, boolean member, List<String> members, List<Waiting> waiting) {}

    /**
     * Somebody who is to join.
     *
     * @param since in words
     * @param comes whether they have an account, so that they can be confirmed
     */
    public record Waiting(UUID id, String name, String since, boolean comes) {
        public String path() {
            return "/joining/" + id;
        }
    }

    /**
     * A group that they are to join themselves.
     *
     * @param name as above
     * @param members who can confirm them, by name
     * @param state as a text key
     */
    public record Own(String name, List<String> members, String state) {}

    /**
     * On which a member confirms.
     *
     * @param action where it posts to
     * @param group as above
     * @param number that stands on the other's page; empty while they have not come
     * @param problem as a text key; empty if there is none
     */
    public record ConfirmPage(String action, String name, String group, String number, String problem) {}
}
