package org.nightpost.security.account;

import org.nightpost.security.factor.SecondFactors;

/**
 * What a person has set up for signing in.
 *
 * @param setUp what is there
 * @param passkeys whether browsers offer passkeys at this portal's address
 * @param required a second step has to be set up before anything else
 * @param held nobody has confirmed yet who this is: nothing can be changed
 * @param needed the one that is there has to stay until there is another
 */
public record SigningInPage(
        SecondFactors.SetUp setUp, boolean passkeys, boolean required, boolean held, boolean needed) {}
