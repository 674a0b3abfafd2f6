package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Visitor;

/** The first start in earnest: nobody is there, and one link makes one administrator, once. */
class FirstStartIT {
    private static final String PASSPHRASE = "three boats under bridges";

    @Test
    void theSetUpLinkMakesOneAdministratorAndWorksOnce() throws Exception {
        try (Portal portal = Portal.empty("first-start").start()) {
            String path = link(portal);
            Path file = portal.data().resolve("set-up-link");
            assertTrue(Files.readString(file).contains(path), "file and console tell of two links");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

            portal.stop();
            portal.start();
            assertNotEquals(path, link(portal));
            portal.visitor().get(path).expect(404);
            path = link(portal);

            useTwice(portal, path);
            assertFalse(Files.exists(file), "the used link still lies in its file");
            signsIn(portal);
            portal.visitor().get("/demo").expect(404);
            portal.stop();
            portal.start();
            assertFalse(portal.console().contains("/set-up/"), portal.console());
        }
    }

    private static void useTwice(Portal portal, String path) {
        Visitor first = portal.visitor();
        first.get("/set-up/" + "A".repeat(32)).expect(404);
        Form form = first.get(path).expect(200).form(path);
        form.fill("name", "").fill("password", "too short").press().expect(422);
        Form late = portal.visitor().get(path).expect(200).form(path);
        become(form).expect(303);
        become(late).expect(404);
        portal.visitor().get(path).expect(404);
    }

    private static void signsIn(Portal portal) throws Exception {
        Seen in = portal.visitor()
                .get("/sign-in")
                .form("/sign-in")
                .fill("name", "ada")
                .fill("password", PASSPHRASE)
                .press()
                .expect(303);
        assertTrue(in.follow().status() < 400, in.toString());
    }

    private static Seen become(Form form) {
        return form.fill("name", "Ada Keller")
                .fill("signInName", "ada")
                .fill("password", PASSPHRASE)
                .press();
    }

    private static String link(Portal portal) {
        Matcher link = Pattern.compile("http://localhost:\\d+(/set-up/\\S+)").matcher(portal.console());
        assertTrue(link.find(), "the console tells no link:\n" + portal.console());
        return link.group(1);
    }
}
