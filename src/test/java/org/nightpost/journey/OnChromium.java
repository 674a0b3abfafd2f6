package org.nightpost.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nightpost.OnPortal;

/** A story in a real browser, on the portal that all tests share. Tests take {@link Chromium} beside what {@link OnPortal} gives. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@OnPortal
@ExtendWith(SharedChromium.class)
public @interface OnChromium {}
