package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** What was good once and is not today is mended when its owner signs in; the letters stay open. */
@OnScratchPortal
class OutdatedLockIT {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    private final Portal portal;
    private final ServiceKeys service;

    OutdatedLockIT(Portal portal) {
        this.portal = portal;
        service = PortalKeys.of(portal.data());
    }

    @Test
    void theCostIsRaisedAtTheNextSignInAndNotByAWrongPassphrase() {
        Visitor before = portal.visitor().signIn("bettina");
        String letters =
                before.get("/letters").expect(200).page().select("main").text();
        UUID person = personOf("bettina");
        relock(person, Cast.PASSPHRASE, CHEAP);
        Visitor visitor = portal.visitor();
        tryIn(visitor, "not the passphrase at all", 422);
        assertEquals(CHEAP.text(), parameters(person));
        tryIn(visitor, Cast.PASSPHRASE, 303);
        assertEquals(PasswordCost.NOW.text(), parameters(person));
        assertEquals(
                letters,
                visitor.get("/letters").expect(200).page().select("main").text());
        tryIn(portal.visitor(), Cast.PASSPHRASE, 303);
        assertEquals(1, Sql.count(portal, "audit_entry where deed = 'password.raised' and subject = ?", person));
    }

    @Test
    void aPassphraseThatNobodyMayChooseTodayIsChangedBeforeAnyOtherPage() {
        String common = "passwordpassword";
        String letters = portal.visitor()
                .signIn("bettina")
                .get("/letters")
                .page()
                .select("main")
                .text();
        UUID person = personOf("bettina");
        relock(person, common, PasswordCost.NOW);
        Visitor visitor = portal.visitor();
        tryIn(visitor, common, 303);
        assertEquals(
                "/me/password", visitor.get("/letters").expect(303).location().replaceFirst("[?].*", ""));
        visitor.get("/me/password")
                .form("/me/password")
                .fill("password", common)
                .fill("newPassword", Cast.PASSPHRASE)
                .press()
                .expect(303);
        assertEquals(
                letters,
                visitor.get("/letters").expect(200).page().select("main").text());
        tryIn(portal.visitor(), Cast.PASSPHRASE, 303);
        assertEquals(0, Sql.count(portal, "security_required_action where person = ?", person));
    }

    private void relock(UUID person, String passphrase, PasswordCost cost) {
        Passwords passwords = new Passwords(service, cost, 1);
        PasswordLock now = lock(person);
        try (PrivateKey key =
                passwords.unlock(person, Cast.PASSPHRASE.toCharArray(), now).orElseThrow()) {
            PasswordLock made = passwords.lock(person, passphrase.toCharArray(), key, now.keyVersion());
            Sql.change(
                    portal,
                    "update security_account set password_salt = ?, password_parameters = ?, password_pepper = ?,"
                            + " password_verifier = ?, password_key = ? where person = ?",
                    made.salt(),
                    made.parameters(),
                    made.pepperVersion(),
                    made.verifier(),
                    made.privateKey().bytes(),
                    person);
        }
    }

    private PasswordLock lock(UUID person) {
        List<Object> row = Sql.rows(
                        portal,
                        "select password_salt, password_parameters, password_pepper, password_verifier, password_key,"
                                + " password_key_version from security_account where person = ?",
                        person)
                .get(0);
        return new PasswordLock(
                (byte[]) row.get(0),
                (String) row.get(1),
                ((Number) row.get(2)).intValue(),
                (byte[]) row.get(3),
                Sealed.of((byte[]) row.get(4)),
                ((Number) row.get(5)).intValue());
    }

    private UUID personOf(String signInName) {
        return Sql.one(UUID.class, portal, "select person from security_account where name_blind = ?", (Object)
                service.blind("sign-in-name", signInName));
    }

    private String parameters(UUID person) {
        return Sql.one(
                String.class, portal, "select password_parameters from security_account where person = ?", person);
    }

    private static void tryIn(Visitor visitor, String passphrase, int status) {
        visitor.get("/sign-in")
                .form("/sign-in")
                .fill("name", "bettina")
                .fill("password", passphrase)
                .press()
                .expect(status);
    }
}
