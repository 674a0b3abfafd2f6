package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whom the demo's sign-in page offers. Empty unless the demo fills it. */
@ApplicationScoped
public class SignInHints {
    private volatile String passphrase = "";
    private volatile List<Person> people = List.of();

    /**
     * One made-up person.
     *
     * @param signInName to type
     * @param name as others see it
     * @param about one line: who this is and what there is to see
     */
    public record Person(String signInName, String name, String about) {}

    public void offer(String passphrase, List<Person> people) {
        this.passphrase = passphrase;
        this.people = List.copyOf(people);
    }

    String passphrase() {
        return passphrase;
    }

    List<Person> people() {
        return people;
    }
}
