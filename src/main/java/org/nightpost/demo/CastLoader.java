package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.AdmitPerson;
import org.nightpost.people.FoundTeam;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.ServiceTerms;
import org.nightpost.people.TeamView;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.people.agreement.FirstAgreement;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.credential.Credential;
import org.nightpost.people.credential.EnterCredential;
import org.nightpost.people.group.ProposeMember;
import org.nightpost.security.FirstPair;
import org.nightpost.security.MakeFirstPair;
import org.nightpost.security.Role;
import org.nightpost.security.SignIn;
import org.nightpost.web.Lifeline;

/** Brings the demo's services, people and teams in, through the same deeds as everybody's. */
@ApplicationScoped
class CastLoader {
    @Inject
    People people;

    @Inject
    Agreements agreements;

    @Inject
    FirstAgreement first;

    @Inject
    EnterCredential credentials;

    @Inject
    AdmitPerson admit;

    @Inject
    MakeFirstPair pairs;

    @Inject
    SignIn signIn;

    @Inject
    FoundTeam teams;

    @Inject
    TermsLoader terms;

    @Inject
    ProposeMember joining;

    @Inject
    PortalClock clock;

    Troupe load(JsonObject cast) {
        Troupe troupe = new Troupe();
        DemoFiles.objects(cast, "services").forEach(service -> addService(service, troupe));
        DemoFiles.objects(cast, "people").forEach(person -> addPerson(person, troupe));
        DemoFiles.objects(cast, "teams").forEach(team -> addTeam(team, troupe));
        terms.load(cast, troupe);
        return troupe;
    }

    private void addService(JsonObject service, Troupe troupe) {
        ZoneId zone = ZoneId.of(service.getString("zone"));
        LocalTime time = LocalTime.parse(service.getString("replyTime"));
        // The letters are dated by days before the start, so the day of the week on which they are answered moves
        // along.
        DayOfWeek day = LocalDate.now(clock.withZone(zone))
                .minusDays(service.getInt("lastReplyDay"))
                .getDayOfWeek();
        List<Lifeline.Contact> contacts = DemoFiles.objects(service, "crisis").stream()
                .map(contact -> new Lifeline.Contact(
                        contact.getString("who"), contact.getString("phone"), contact.getString("note")))
                .toList();
        UUID id = UUID.randomUUID();
        people.addService(
                id,
                new ServiceTerms(
                        service.getString("name"),
                        service.getString("remit"),
                        zone,
                        service.getString("phone"),
                        service.getString("hours"),
                        contacts));
        agreements.publish(agreement(service.getJsonObject("agreement"), first.of(id, new FixedDay(day, time), zone)));
        troupe.service(service.getString("key"), id, zone);
    }

    /** The site's first agreement with what the file says otherwise. */
    private static Agreement agreement(JsonObject said, Agreement first) {
        return new Agreement(
                first.service(),
                1,
                first.rhythm(),
                first.zone(),
                said.getInt("words", first.words()),
                said.getInt("exchanges", first.exchanges()),
                said.getInt("weeks", first.weeks()),
                first.counts(),
                said.getInt("minutes", first.minutesPerExchange()),
                said.getInt("age", first.minimumAge()),
                said.getInt("keptMonths", first.keptMonths()),
                "",
                said.getString("kept", ""));
    }

    private void addPerson(JsonObject person, Troupe troupe) {
        String key = person.getString("key");
        UUID id = troupe.person(key);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        DemoFiles.texts(person, "roles").forEach(role -> roles.add(Role.valueOf(role)));
        boolean client = roles.contains(Role.CLIENT);
        Profile profile = new Profile(
                id,
                person.getString(client ? "alias" : "name"),
                person.getString("language"),
                ZoneId.of(person.getString("zone")),
                person.getBoolean("trainee", false));
        String email = !person.containsKey("email") || person.isNull("email") ? "" : person.getString("email");
        FirstPair pair = pairs.of(id, Demo.PASSPHRASE.toCharArray());
        admit.admit(profile, roles, person.getString("signInName"), pair, email);
        if (person.containsKey("credential")) {
            JsonObject proven = person.getJsonObject("credential");
            credentials.enter(
                    id,
                    new Credential(
                            proven.getString("qualification"),
                            proven.getString("register", ""),
                            proven.getString("number", ""),
                            proven.getString("address", "")));
        }
        signIn.signIn(person.getString("signInName"), Demo.PASSPHRASE.toCharArray(), "demo")
                .result()
                .ifPresent(signedIn -> troupe.signedIn(key, signedIn.token()));
    }

    private void addTeam(JsonObject team, Troupe troupe) {
        UUID id = UUID.randomUUID();
        Set<UUID> supervisors = ids(team, "supervisors", troupe);
        Set<UUID> counsellors = ids(team, "counsellors", troupe);
        teams.found(new TeamView(id, team.getString("name"), counsellors, supervisors));
        ids(team, "joining", troupe).forEach(person -> joining.expect(id, person));
        DemoFiles.texts(team, "counsellors").forEach(counsellor -> troupe.team(id, counsellor));
    }

    private static Set<UUID> ids(JsonObject team, String name, Troupe troupe) {
        Set<UUID> ids = new HashSet<>();
        DemoFiles.texts(team, name).forEach(key -> ids.add(troupe.person(key)));
        return ids;
    }
}
