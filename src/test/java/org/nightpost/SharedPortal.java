package org.nightpost;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the shared portal before the first test that wants it; JUnit closes it after the last one. */
public final class SharedPortal implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(SharedPortal.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Portal.class || type == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Portal portal = of(test);
        return parameter.getParameter().getType() == Portal.class ? portal : portal.visitor();
    }

    /** The portal of this run. One that did not start is not tried again by each test: that would take minutes each. */
    public static Portal of(ExtensionContext test) {
        Attempt attempt =
                test.getRoot().getStore(HERE).getOrComputeIfAbsent(Attempt.class, key -> new Attempt(), Attempt.class);
        if (attempt.failure != null) {
            throw attempt.failure;
        }
        return attempt.portal;
    }

    private static final class Attempt implements AutoCloseable {
        private final Portal portal = Portal.demo("shared");
        private IllegalStateException failure;

        Attempt() {
            try {
                portal.start();
            } catch (IllegalStateException broken) {
                failure = broken;
            }
        }

        @Override
        public void close() {
            portal.close();
        }
    }
}
