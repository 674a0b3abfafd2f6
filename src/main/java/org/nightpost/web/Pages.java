package org.nightpost.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Renders the pages of {@code src/main/jte}, compiled by the build. A page is rendered whole before its first byte
 * leaves, so that a fault becomes an error page and never half a letter.
 */
@ApplicationScoped
public class Pages {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    @Inject
    Visit visit;

    @Inject
    FormTokens tokens;

    @Inject
    Settings settings;

    @Inject
    Lifeline lifeline;

    private final Properties site = new Properties();
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.nightpost.pages");

    @PostConstruct
    void load() {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream("/site.properties"))) {
            site.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The page as a 200 answer.
     *
     * @param template path below {@code src/main/jte}, without ending
     * @param page what the template's {@code page} parameter gets
     */
    public Response show(String template, Object page) {
        return show(Response.Status.OK.getStatusCode(), template, page);
    }

    /** The page as an answer with this status, for forms that have to be filled in again (422) and for errors. */
    public Response show(int status, String template, Object page) {
        return Response.status(status)
                .type(HTML)
                .entity(render(template, page).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private String render(String template, Object page) {
        StringOutput out = new StringOutput(16 * 1024);
        Frame frame = new Frame(visit, tokens, settings, site, lifeline.contacts());
        engine.render(template + ".jte", Map.of("frame", frame, "page", page), out);
        return out.toString();
    }
}
