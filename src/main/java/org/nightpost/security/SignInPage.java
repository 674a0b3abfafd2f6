package org.nightpost.security;

import java.util.List;

/**
 * The sign-in page.
 *
 * @param name what was typed before, shown again
 * @param then the path to go to afterwards
 * @param kept the sealed fields of a form that came without its session; empty if there was none
 * @param wrong name and password did not belong together
 * @param notNow why nobody looked at them, as the end of a text key; empty if somebody did
 * @param keeping a text is being kept
 * @param somebodyElse the form was made for another person than the one who is signed in here
 * @param shared other people use this device, as was ticked before
 * @param passphrase the demo's passphrase; empty in earnest
 * @param people whom the demo offers; empty in earnest
 */
public record SignInPage(
        String name,
        String then,
        String kept,
        boolean wrong,
        String notNow,
        boolean keeping,
        boolean somebodyElse,
        boolean shared,
        String passphrase,
        List<SignInHints.Person> people) {}
