package org.nightpost;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.nightpost.vault.TimedCode;

/**
 * An authenticator app on somebody's phone. Each code it gives is newer than the one before, as the portal takes none
 * twice: three of them without waiting, by the drift that is forgiven.
 */
public final class Authenticator {
    private final byte[] secret;
    private long next;

    private Authenticator(byte[] secret) {
        this.secret = secret;
        this.next = TimedCode.step(Instant.now()) - 1;
    }

    /** The app that was told this key, in base 32 with spaces. */
    public static Authenticator of(String typed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : typed.replace(" ", "").toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bytes.write(buffer >> (bits - 8));
                bits -= 8;
                buffer &= (1 << bits) - 1;
            }
        }
        return new Authenticator(bytes.toByteArray());
    }

    /** Sets the app up for somebody who is signed in and gave their password just now. */
    public static Authenticator setUp(Visitor visitor) {
        Seen page = visitor.get("/me/signing-in/app").expect(200);
        Authenticator app = of(page.page().select("p.typed").text());
        page.form("/me/signing-in/app")
                .fill("code", app.code())
                .press()
                .expect(303)
                .follow()
                .findForm("/me/signing-in/spare-codes/not-now")
                .ifPresent(codes -> codes.press().expect(303));
        return app;
    }

    /** A code that was not used yet. */
    public String code() {
        next = Math.max(next, TimedCode.step(Instant.now()) - 1);
        return TimedCode.at(secret, next++);
    }

    /** What the app shows when its clock is off by this many half minutes. */
    public String code(long stepsOff) {
        return TimedCode.at(secret, TimedCode.step(Instant.now()) + stepsOff);
    }
}
