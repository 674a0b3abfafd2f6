package org.nightpost.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passes only who gave their password within the last ten minutes (ASVS 5.0 V7.5: before changes of what protects the
 * account, and before deeds that cannot be undone). Others are asked for it first; a form comes back afterwards with its
 * text, {@link org.nightpost.web.Posted#isAgain()}, and is carried out when it is sent once more. Fields whose name speaks
 * of a password come back empty.
 *
 * <p>Put it on the page of the form too: then the question comes before the typing. For methods behind
 * {@code @RolesAllowed}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reauthenticated {}
