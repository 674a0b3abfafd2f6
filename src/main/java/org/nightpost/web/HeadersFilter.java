package org.nightpost.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Objects;

/** The headers of every answer (OWASP Secure Headers; ASVS 5.0 V3.4). A test asks every route for them. */
@Provider
public class HeadersFilter implements ContainerResponseFilter {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    Settings settings;

    @Inject
    Visit visit;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        headers.putSingle(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()");
        // Letters must not lie in a cache on a shared computer, nor come back by the back button after sign-out.
        headers.putSingle("Cache-Control", "no-store");
        headers.putSingle("Vary", "Cookie, Accept-Language");
        if (response.getLocation() != null) {
            headers.putSingle("Location", ownAddress(request, response.getLocation()));
        }
        if (settings.isHttps()) {
            headers.putSingle("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if (settings.isDemo()) {
            headers.putSingle("Server-Timing", "statements;desc=" + visit.statements());
        }
    }

    /** JAX-RS makes a path absolute by the request's Host header, which anybody can write (CWE-644). */
    private URI ownAddress(ContainerRequestContext request, URI location) {
        if (!Objects.equals(request.getUriInfo().getBaseUri().getAuthority(), location.getAuthority())) {
            return location;
        }
        String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
        String fragment = location.getRawFragment() == null ? "" : "#" + location.getRawFragment();
        return URI.create(settings.origin() + location.getRawPath() + query + fragment);
    }
}
