package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.nightpost.security.SignInHints;
import org.nightpost.vault.StartRefused;
import org.nightpost.web.Settings;

/**
 * The made-up service: loaded once into an empty database, never over other data, and never left behind where real
 * people write.
 */
@ApplicationScoped
public class Demo {
    /** Known to everybody, which is why the demo stays on loopback. */
    public static final String PASSPHRASE = "a lamp beside the window";

    private static final System.Logger CONSOLE = System.getLogger("nightpost.console");

    @Inject
    Settings settings;

    @Inject
    DemoMark mark;

    @Inject
    CastLoader cast;

    @Inject
    WeekLoader weeks;

    @Inject
    LetterLoader letters;

    @Inject
    SignInHints hints;

    /** True if all of this database is made up and may go: a fresh demo is wanted, or this one was never whole. */
    public boolean beginsAgain() {
        return settings.isDemo() && mark.isSet() && (settings.isDemoRenewed() || mark.isTorn());
    }

    /** @throws StartRefused if demo people are in a database that is to be used in earnest, or the other way round */
    public void loadOrCheck() {
        boolean loaded = mark.isSet();
        if (!settings.isDemo()) {
            if (loaded) {
                throw new StartRefused("This database holds the demo’s made-up people, whose passphrase everybody"
                        + " knows. Use an empty database, or set NIGHTPOST_DEMO=true to go on with the demo.");
            }
            return;
        }
        if (!loaded) {
            if (mark.isAnybodyHere()) {
                throw new StartRefused("This database holds real people; the demo never writes over them. Set"
                        + " NIGHTPOST_DEMO=false.");
            }
            load();
        }
        hints.offer(PASSPHRASE, people());
    }

    private void load() {
        CONSOLE.log(System.Logger.Level.INFO, "\nThe demo's people are writing their letters. This takes a moment.");
        mark.begin();
        JsonObject made = DemoFiles.cast();
        Troupe troupe = cast.load(made);
        weeks.reserve(made, troupe);
        letters.load(troupe);
        weeks.addWhatIsSpecial(troupe);
        mark.finish();
    }

    private static List<SignInHints.Person> people() {
        return DemoFiles.objects(DemoFiles.cast(), "people").stream()
                .map(person -> new SignInHints.Person(
                        person.getString("signInName"),
                        person.getString(person.containsKey("name") ? "name" : "alias"),
                        person.getString("about")))
                .toList();
    }

    /** What the console tells: who there is, and the one passphrase. */
    public String greeting() {
        return "This is the demo: all people and letters are made up. Sign in with the passphrase \"" + PASSPHRASE
                + "\" as one of\n"
                + people().stream()
                        .map(person -> "  " + person.signInName() + " - " + person.about())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
