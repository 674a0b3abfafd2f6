package org.nightpost.correspondence.lookback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** What a client says of the way reaches whom the page says, and nobody else. */
@OnScratchPortal
class LookBackIT {
    private final Portal portal;
    private final Guests guests;
    private final Visitor maria;

    LookBackIT(Portal portal) {
        this.portal = portal;
        guests = new Guests(portal);
        maria = portal.as("maria");
    }

    @Test
    void itIsItsCounsellorsOnlyIfTheClientSaysSoAndGoesWhenTheyEmptyIt() {
        Story story = begin("Turnstone");
        story.client.get(story.path()).expect(404);
        story.end();
        story.say("helped", "The slow pace.");
        assertEquals("The slow pace.", story.form().value("helped").strip());
        String ending = "/correspondences/" + story.id + "/ending";
        assertFalse(maria.get(ending).expect(200).text().contains("The slow pace."));
        portal.as("jonas").get(story.path()).expect(404);

        story.form().choose("named", "yes").press().expect(303);
        assertTrue(maria.get(ending).text().contains("The slow pace."));
        story.say("helped", "");
        assertEquals(0, Sql.count(portal, "look_back where correspondence = ?", story.id));
    }

    @Test
    void supervisorsReadItGatheredInFivesAndWithoutNames() {
        Visitor ruth = portal.as("ruth");
        for (int number = 0; number < 5; number++) {
            Story story = begin("Whinchat" + number);
            story.end();
            story.form().choose("again", "no").press().expect(303);
            story.say("missing", "Answers " + number);
            boolean shown = ruth.get("/team/looking-back").expect(200).text().contains("Answers 0");
            assertEquals(number == 4, shown, number + " others");
        }
        String gathered = ruth.get("/team/looking-back").text();
        assertTrue(gathered.contains("Answers 4") && gathered.contains("No: 5"), gathered);
        assertFalse(gathered.contains("Whinchat"), "no names");
        assertFalse(portal.as("idris").get("/team/looking-back").text().contains("Answers 0"));
        assertEquals(0, Sql.count(portal, "audit_entry where deed like 'look%'"), "who answered is nobody's to see");
    }

    private Story begin(String alias) {
        Visitor client = guests.comeIn(guests.invite("maria", alias).path(), alias.toLowerCase(Locale.ROOT));
        return new Story(client, Desk.bench(maria, alias).correspondence());
    }

    private record Story(Visitor client, UUID id) {
        String path() {
            return "/looking-back/" + id;
        }

        Form form() {
            return client.get(path()).expect(200).form(path());
        }

        void say(String question, String answer) {
            form().fill(question, answer).press().expect(303);
        }

        void end() {
            String ending = "/ending/" + id;
            client.get(ending).form(ending).press().expect(303);
        }
    }
}
