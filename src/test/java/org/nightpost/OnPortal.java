package org.nightpost;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs the class against the one portal with the demo's people, which all such classes share. Constructors and tests
 * take a {@link Portal}, or a {@link Visitor} who is not signed in. Leave the people as they were found; a test that has
 * to break something starts a portal of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(SharedPortal.class)
public @interface OnPortal {}
