package org.nightpost.journey;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.nightpost.SharedPortal;

/** Starts the browser before the first story that wants it; JUnit closes it after the last one. */
final class SharedChromium implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(SharedChromium.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(SharedPortal.of(test)), Chromium.class);
    }
}
