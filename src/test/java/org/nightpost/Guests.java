package org.nightpost;

import java.util.UUID;
import org.jsoup.nodes.Element;

/** Invites people as a member of the cast does it on the pages, by a slip, and lets them come in. */
public final class Guests {
    public static final String PASSPHRASE = "three boats under bridges";

    private final Portal portal;

    public Guests(Portal portal) {
        this.portal = portal;
    }

    /**
     * What whoever invited has in hand.
     *
     * @param id of the invitation
     * @param path where the link leads
     * @param typed the code of the slip
     * @param code told by phone; empty if there is none
     */
    public record Slip(UUID id, String path, String typed, String code) {
        static Slip of(Seen given) {
            String link = given.expect(200).page().select(".slip .typed").last().text();
            Element code = given.page().selectFirst(".note .phone");
            String back = given.page().select("main a.primary").attr("href");
            return new Slip(
                    UUID.fromString(back.substring(back.lastIndexOf('/') + 1)),
                    link.replaceFirst("^http://localhost:\\d+", ""),
                    given.page().select(".slip .big").text(),
                    code == null ? "" : code.text());
        }
    }

    /** The form to invite a client, filled in for a slip; the first service and place are chosen. */
    public Form form(String by, String alias) {
        return form(portal.as(by), alias);
    }

    private static Form form(Visitor by, String alias) {
        return by.get("/invitations/new")
                .expect(200)
                .form("/invitations/new")
                .fill("alias", alias)
                .choose("way", "slip");
    }

    /** The same to this service. */
    public Slip inviteTo(UUID service, String by, String alias) {
        return Slip.of(form(by, alias).choose("service", service.toString()).press());
    }

    public Slip invite(String by, String alias) {
        return Slip.of(form(by, alias).press());
    }

    /** The same by somebody who is signed in already. */
    public Slip invite(Visitor by, String alias) {
        return Slip.of(form(by, alias).press());
    }

    public Slip inviteWithCode(String by, String alias) {
        return Slip.of(form(by, alias).choose("spoken", "yes").press());
    }

    /** Sends the link again on another slip. */
    public Slip again(String by, UUID invitation) {
        return Slip.of(portal.visitor()
                .signIn(by)
                .get("/invitations/" + invitation)
                .expect(200)
                .form("/invitations/" + invitation + "/again")
                .choose("way", "slip")
                .press());
    }

    public Seen withdraw(String by, UUID invitation) {
        return portal.as(by)
                .get("/invitations/" + invitation)
                .expect(200)
                .form("/invitations/" + invitation + "/withdraw")
                .press();
    }

    /** The form behind the link as somebody fills it in who has no account. */
    public Form activation(String path, String signInName) {
        return portal.visitor()
                .get(path)
                .expect(200)
                .form(path)
                .fill("signInName", signInName)
                .fill("password", PASSPHRASE);
    }

    /** Somebody in a browser of their own who has accepted and signed in; a client has agreed to what there is to agree to. */
    public Visitor comeIn(String path, String signInName) {
        return agree(comeInUndecided(path, signInName));
    }

    /** Agrees to everything that this client is to agree to; others are left as they are. */
    public static Visitor agree(Visitor client) {
        Seen list = client.get("/agreement");
        if (list.status() == 200) {
            list.page()
                    .select("a[href^=/agreement/]")
                    .eachAttr("href")
                    .forEach(path -> client.get(path)
                            .expect(200)
                            .findForm(path)
                            .ifPresent(form -> tick(form).press().expect(303)));
        }
        return client;
    }

    /** Ticks both boxes of the form on which a client agrees. */
    public static Form tick(Form form) {
        return form.choose("tick", "age").choose("tick", "agree");
    }

    /** The same without having agreed to anything. */
    public Visitor comeInUndecided(String path, String signInName) {
        Seen welcome = activation(path, signInName).press().expect(303);
        if (!welcome.location().equals("/invitation/welcome")) {
            throw new AssertionError(welcome.toString());
        }
        return signIn(signInName);
    }

    public Visitor signIn(String signInName) {
        Visitor visitor = portal.visitor();
        visitor.get("/sign-in")
                .form("/sign-in")
                .fill("name", signInName)
                .fill("password", PASSPHRASE)
                .press()
                .expect(303);
        return visitor;
    }
}
