package org.nightpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A counsellor's bench on some device, with or without the rich editor. */
final class Bench {
    private final Device device;

    private Bench(Device device) {
        this.device = device;
    }

    /** Signs in, and opens this client's letter from the caseload. */
    static Bench of(Device device, String counsellor, String alias) {
        device.signIn(counsellor).go("/caseload").link(alias).first().click();
        return new Bench(device);
    }

    /** "Answer this" beside the paragraph: its quote and an empty passage come into the reply. */
    Bench answer(int paragraph) {
        device.button("Answer this (Paragraph " + paragraph + ")").click();
        return this;
    }

    /** The part with this number, counted from 1. */
    Locator part(int number) {
        return device.page().locator("fieldset.part").nth(number - 1);
    }

    /** The box of a passage: the rich editor as soon as it is there, or the textarea of a browser without scripts. */
    Locator passage(int part) {
        Locator box = device.box("Text of part " + part);
        return Accessibility.runsScripts(device.page()) ? box.and(device.page().locator(".editor-text")) : box;
    }

    Locator field(int part, String label) {
        return part(part).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Types as somebody does, key by key; fill() would pass by the editor. */
    Bench type(int part, String words) {
        passage(part).click();
        device.page().keyboard().insertText(words);
        return this;
    }

    Bench paste(int part, String html) {
        passage(part).click();
        passage(part)
                .evaluate(
                        "(box, html) => { const data = new DataTransfer(); data.setData('text/html', html);"
                                + " box.dispatchEvent(new ClipboardEvent('paste',"
                                + " {clipboardData: data, bubbles: true, cancelable: true})); }",
                        html);
        return this;
    }

    Bench press(String button) {
        device.button(button).click();
        return this;
    }

    /** Waits until the server has everything. */
    Bench saved() {
        assertThat(device.page().locator("#saved .saved"))
                .hasText(java.util.regex.Pattern.compile("Saved \\d\\d:\\d\\d"));
        return this;
    }

    /** What the reader of the preview or of the letter gets to see. */
    static Locator letter(Page page) {
        return page.getByRole(AriaRole.ARTICLE)
                .or(page.locator("article.sheet"))
                .first();
    }
}
