package org.nightpost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Guests;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Visitor;

/** The offer of a letter key to somebody who has opened an account: once, and never in the way. */
@OnPortal
class LetterKeyOfferIT {
    private final Portal portal;
    private final Guests guests;

    LetterKeyOfferIT(Portal portal) {
        this.portal = portal;
        guests = new Guests(portal);
    }

    @Test
    void whoHasOpenedAnAccountIsOfferedALetterKeyOnceAndNeverOnTheWayToAPage() {
        String path = guests.invite("maria", "Offered").path();
        guests.activation(path, "offered").press().expect(303);
        assertEquals("/me/password", signIn("/me/password").location());
        Seen first = signIn("/");
        assertEquals("/me/letter-key/offer", first.location());
        Seen offer = first.follow().expect(200);
        assertTrue(offer.text().contains("A paper at home can be a danger"), offer.text());
        assertEquals("/home", offer.follow("Not now").expect(303).location());
        assertEquals("/", signIn("/").location());
    }

    @Test
    void whoHasBeenHereForLongIsNotAsked() {
        Visitor amina = portal.visitor();
        Seen in = amina.get("/sign-in")
                .form("/sign-in")
                .fill("name", "amina")
                .fill("password", Cast.PASSPHRASE)
                .press();
        assertEquals("/", in.expect(303).location());
    }

    private Seen signIn(String then) {
        return portal.visitor()
                .get("/sign-in?then=" + then)
                .form("/sign-in")
                .fill("name", "offered")
                .fill("password", Guests.PASSPHRASE)
                .press()
                .expect(303);
    }
}
