package org.nightpost.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.nightpost.Fields;
import org.nightpost.Portal;
import org.nightpost.Visitor;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.PortalKeys;

/**
 * Valid form tokens for any person and path, made with the portal's own keys. With these a test gets past the question
 * whether a form is ours, and sees whether the door behind it is closed too.
 */
public final class ForgedTokens {
    private final FormTokens tokens = new FormTokens();

    public ForgedTokens(Portal portal) {
        tokens.keys = PortalKeys.of(portal.data());
        tokens.clock = new PortalClock();
    }

    /** A form with a valid token of this visitor for this path, and the id that letters and drafts ask for. */
    public Fields form(Visitor visitor, String path) {
        return Fields.none()
                .with(Posted.TOKEN, token(visitor, path))
                .with("submission", UUID.randomUUID().toString());
    }

    String token(Visitor visitor, String path) {
        return tokens.issue(person(visitor), path);
    }

    /** The person in whose name the portal makes forms for this visitor: it stands in every token. */
    private static UUID person(Visitor visitor) {
        String token = visitor.get("/help").form("/preferences/theme").token();
        ByteBuffer claims = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
        return new UUID(claims.getLong(), claims.getLong());
    }
}
