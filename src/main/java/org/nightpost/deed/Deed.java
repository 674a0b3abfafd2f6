package org.nightpost.deed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One thing that a person does, in one transaction: all of it happens, or nothing. Any exception rolls it back, and a
 * deed that lost a race in the database is tried again, so a deed looks first whether its work is already done.
 */
@Stereotype
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
@Retried
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Deed {}
