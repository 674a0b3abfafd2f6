package org.nightpost;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the portal for tests that change much, before the first of them; JUnit closes it after the last one. */
public final class ScratchPortal implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(ScratchPortal.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Portal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Attempt attempt =
                test.getRoot().getStore(HERE).getOrComputeIfAbsent(Attempt.class, key -> new Attempt(), Attempt.class);
        if (attempt.failure != null) {
            throw attempt.failure;
        }
        return attempt.portal;
    }

    private static final class Attempt implements AutoCloseable {
        private final Portal portal = Portal.demo("scratch");
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
