package org.nightpost;

import java.util.List;
import org.jsoup.Connection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form on a page that a visitor fills in and sends as a browser without scripts would, hidden fields and all. */
public final class Form {
    private final Visitor visitor;
    private final FormElement form;

    Form(Visitor visitor, FormElement form) {
        this.visitor = visitor;
        this.form = form;
    }

    /** Types into the field, in place of what stands there. */
    public Form fill(String name, String value) {
        field(name, "").val(value);
        return this;
    }

    /** Chooses a radio button, a checkbox or an entry of a list. */
    public Form choose(String name, String value) {
        Element field = field(name, "[value=\"" + value + "\"]");
        if (field.normalName().equals("option")) {
            field.closest("select").select("option").forEach(option -> option.removeAttr("selected"));
            field.attr("selected", true);
        } else {
            if (field.attr("type").equals("radio")) {
                form.select("input[type=radio][name=\"" + name + "\"]").forEach(radio -> radio.removeAttr("checked"));
            }
            field.attr("checked", true);
        }
        return this;
    }

    private Element field(String name, String more) {
        Element field = form.elements().stream()
                .filter(element -> element.attr("name").equals(name))
                .filter(element -> more.isEmpty() || element.is(more))
                .findFirst()
                .orElseGet(() -> form.selectFirst("select[name=\"" + name + "\"] option" + more));
        if (field == null) {
            throw new AssertionError("The form to " + action() + " has no field " + name + more + ":\n" + form);
        }
        return field;
    }

    /** What the field says now. */
    public String value(String name) {
        return field(name, "").val();
    }

    public String action() {
        return form.attr("action");
    }

    /** The token that proves that the portal made this form. */
    public String token() {
        return value("form_token");
    }

    /** The names of all its fields, in their order. */
    public List<String> names() {
        return form.elements().stream()
                .map(element -> element.attr("name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The fields a browser would send now, without any button. */
    public Fields fields() {
        Fields fields = Fields.none();
        List<Connection.KeyVal> filled = form.formData();
        filled.forEach(field -> fields.with(field.key(), field.value().replaceAll("\r?\n", "\r\n")));
        return fields;
    }

    /** Presses Enter: the form goes with its first button. */
    public Seen press() {
        return press(buttons().get(0));
    }

    /** Presses the button with these words. */
    public Seen press(String words) {
        return press(buttons().stream()
                .filter(button -> button.text().contains(words))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("The form to " + action() + " has no button \"" + words + "\":\n" + form)));
    }

    private Seen press(Element button) {
        Fields fields = fields();
        if (!button.attr("name").isEmpty()) {
            fields.with(button.attr("name"), button.attr("value"));
        }
        String action = button.hasAttr("formaction") ? button.attr("formaction") : action();
        return visitor.post(action, fields);
    }

    private List<Element> buttons() {
        List<Element> buttons = form.elements().stream()
                .filter(element -> element.is("button:not([type=button]), input[type=submit]"))
                .toList();
        if (buttons.isEmpty()) {
            throw new AssertionError("The form to " + action() + " has no button:\n" + form);
        }
        return buttons;
    }
}
