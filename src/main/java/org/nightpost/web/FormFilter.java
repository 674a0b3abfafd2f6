package org.nightpost.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Is it our form? Every request that changes something carries a token made here for its path and person, and comes
 * from our own pages by Origin and Sec-Fetch-Site (OWASP: CSRF prevention; Fetch Metadata). It stands before the session
 * is looked for: when the database is away, the text has been received and comes back with the error page.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 500)
public class FormFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final System.Logger LOG = System.getLogger(FormFilter.class.getName());

    @Context
    HttpServletRequest peer;

    @Inject
    Settings settings;

    @Inject
    FormTokens tokens;

    @Inject
    Posted posted;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (READING.contains(request.getMethod())) {
            return;
        }
        requireOwnOrigin(request);
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            throw new NotSupportedException();
        }
        Map<String, List<String>> fields = FormBody.read(request.getEntityStream());
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        String text = fields.getOrDefault(Posted.TOKEN, List.of("")).get(0);
        FormTokens.Token token = tokens.check(text, path).orElseThrow(() -> refused("without a token of ours"));
        posted.receive(fields, token.person());
        if (!token.fresh()) {
            posted.showAgain();
        }
    }

    private void requireOwnOrigin(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw refused("from another site");
        }
        String origin = request.getHeaderString("Origin");
        // Our own pages say "no-referrer", and browsers then send the Origin of a form as "null" (Fetch, 3.2); the
        // token and Sec-Fetch-Site still tell them from a stranger's.
        if (origin != null
                && !origin.equals("null")
                && !origin.toLowerCase(Locale.ROOT).equals(settings.origin())) {
            throw refused("from another site");
        }
    }

    private ForbiddenException refused(String why) {
        LOG.log(
                System.Logger.Level.WARNING,
                "A form was refused, {0}, sent by {1}",
                why,
                ClientAddress.of(peer.getRemoteAddr(), peer.getHeader("X-Forwarded-For"), settings.proxies()));
        return new ForbiddenException();
    }
}
