package org.nightpost.people.administration;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nightpost.html.PlainText;
import org.nightpost.people.ServiceTerms;
import org.nightpost.web.Lifeline;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * A service as an administrator types it. The id is made when the form is first shown, so that a second press of the button
 * leads to the same service.
 */
public record ServiceForm(
        UUID id, String name, String remit, String zone, String phone, String hours, List<Lifeline.Contact> contacts) {
    /** How many crisis contacts have room in the form. */
    public static final int CONTACTS = 4;

    private static final int NAME = 200;
    private static final int REMIT = 4000;
    private static final int PHONE = 60;
    private static final int NOTE = 400;

    static ServiceForm empty(ZoneId zone) {
        return new ServiceForm(UUID.randomUUID(), "", "", zone.getId(), "", "", List.of());
    }

    static ServiceForm of(UUID id, ServiceTerms terms) {
        return new ServiceForm(
                id, terms.name(), terms.remit(), terms.zone().getId(), terms.phone(), terms.hours(), terms.contacts());
    }

    static ServiceForm of(UUID id, Posted posted) {
        List<Lifeline.Contact> contacts = new ArrayList<>();
        for (int place = 1; place <= CONTACTS; place++) {
            contacts.add(new Lifeline.Contact(
                    line(posted, "who." + place), line(posted, "phone." + place), line(posted, "note." + place)));
        }
        return new ServiceForm(
                id,
                line(posted, "name"),
                posted.text("remit").replace("\r\n", "\n").strip(),
                line(posted, "zone"),
                line(posted, "phone"),
                line(posted, "hours"),
                List.copyOf(contacts));
    }

    /** The contact in this place of the form, from 1; an empty one if there is none. */
    public Lifeline.Contact contact(int place) {
        return place <= contacts.size() ? contacts.get(place - 1) : new Lifeline.Contact("", "", "");
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        check(problems, isTextUpTo(name, NAME), "name");
        check(problems, isTextUpTo(remit, REMIT), "remit");
        check(problems, isZone(), "zone");
        check(problems, isTextUpTo(phone, PHONE), "phone");
        check(problems, isTextUpTo(hours, NAME), "hours");
        boolean some = contacts.stream().anyMatch(ServiceForm::isFilled);
        boolean whole = contacts.stream().allMatch(contact -> isBlank(contact) || isFilled(contact));
        check(problems, some && whole, "who.1");
        return List.copyOf(problems);
    }

    /** Only without problems. */
    ServiceTerms terms() {
        return new ServiceTerms(
                name,
                remit,
                ZoneId.of(zone),
                phone,
                hours,
                contacts.stream().filter(ServiceForm::isFilled).toList());
    }

    private static String line(Posted posted, String field) {
        return PlainText.line(posted.text(field));
    }

    private static void check(List<Problem> problems, boolean right, String field) {
        if (!right) {
            problems.add(new Problem(field, "administration.service.problem." + field.replace(".1", "")));
        }
    }

    private static boolean isTextUpTo(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }

    private static boolean isBlank(Lifeline.Contact contact) {
        return contact.who().isBlank()
                && contact.phone().isBlank()
                && contact.note().isBlank();
    }

    private static boolean isFilled(Lifeline.Contact contact) {
        return isTextUpTo(contact.who(), NAME)
                && isTextUpTo(contact.phone(), PHONE)
                && contact.note().length() <= NOTE;
    }

    private boolean isZone() {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }
}
