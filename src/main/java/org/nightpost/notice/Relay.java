package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.vault.StartRefused;

/**
 * How the portal talks to the mail server: openly to one next to it, or under TLS and with a name and a password to a
 * provider's. Where TLS is asked for there is no mail without it, and the certificate must be the server's (RFC 3207,
 * RFC 8314, RFC 7817): somebody in between must not be able to talk the portal out of it.
 */
@ApplicationScoped
public class Relay {
    enum Security {
        /** In clear, for a mail server on the same machine or in the same closed network. */
        NONE,
        /** Begins in clear and changes to TLS, usually on port 587. */
        STARTTLS,
        /** TLS from the first byte, usually on port 465. */
        TLS
    }

    private final Security security;
    private final String user;
    private final String password;

    /** For the container's proxy. */
    protected Relay() {
        this(Security.NONE, Optional.empty(), Optional.empty());
    }

    @Inject
    Relay(
            @ConfigProperty(name = "nightpost.smtp.security") Security security,
            @ConfigProperty(name = "nightpost.smtp.user") Optional<String> user,
            @ConfigProperty(name = "nightpost.smtp.password") Optional<String> password) {
        this.security = security;
        this.user = user.orElse("");
        this.password = password.orElse("");
    }

    /**
     * Asked once at start.
     *
     * @throws StartRefused if a password would go to the mail server in clear
     */
    public void check() {
        if (!user.isEmpty() && security == Security.NONE) {
            throw new StartRefused(
                    "NIGHTPOST_SMTP_USER is set and NIGHTPOST_SMTP_SECURITY is none: the password would go to"
                            + " the mail server in clear. Set NIGHTPOST_SMTP_SECURITY to starttls or tls (docs/running.md).");
        }
    }

    void prepare(Properties session) {
        session.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        session.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        session.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        session.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
    }

    void connect(Transport transport) throws MessagingException {
        if (user.isEmpty()) {
            transport.connect();
        } else {
            transport.connect(user, password);
        }
    }
}
