package org.nightpost.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The lowest level of session that passes this resource method, beside what {@code @RolesAllowed} asks. Without it only
 * {@link Level#FULL} passes. The page of a required action and its form carry {@code @Admits(Level.RESTRICTED)}, and have
 * to be harmless in the hands of somebody who may do nothing else. A method that is open to everybody needs none; to it
 * somebody whose second factor is still to come is nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Admits {
    Level value();
}
