/*
 * Shortcuts on the bench: Alt and Shift with a letter (docs: guide for counsellors). Nothing is done by them that a button
 * or link of the page does not do; the one that sends only goes to its button, for a letter is not sent by a slip.
 */
(function () {
    'use strict';

    const list = document.querySelector('[data-keys="on"]');
    if (!list) {
        return;
    }

    const first = (selector) => document.querySelector(selector);
    const button = (value) => () => first(`button[name="do"][value="${value}"]:not([aria-hidden])`);

    /** The question under the paragraph that is being read, or else the first one after it. */
    const answerThis = () => {
        const all = [...document.querySelectorAll('button[name="do"][value^="quote:"]')];
        const at = all.indexOf(document.activeElement);
        return all[(at + 1) % (all.length || 1)];
    };

    const reply = () => first('#draft [contenteditable="true"]') || first('#draft textarea') || first('a[href$="#draft"]');

    const press = (target) => target.click();
    const go = (target) => {
        target.scrollIntoView({ block: 'center' });
        target.focus();
    };
    const unfold = (target) => {
        target.open = true;
        go(target.querySelector('summary'));
    };

    const KEYS = {
        S: [button('save'), press],
        P: [button('preview'), press],
        E: [button('send'), go],
        R: [reply, (target) => (target.matches('a') ? press(target) : go(target))],
        Q: [answerThis, go],
        W: [() => first('#snippet'), go],
        O: [() => first('#note'), unfold],
        N: [() => first('a[data-key=next]'), press],
        V: [() => first('a[data-key=previous]'), press]
    };

    /** By the letter that is on the key; where Alt makes another sign of it, by the key's place. */
    const letter = (event) => {
        const key = event.key.toUpperCase();
        return /^[A-Z]$/.test(key) ? key : event.code.replace(/^Key/, '');
    };

    document.addEventListener('keydown', (event) => {
        // With AltGr people write signs, and browsers tell of it as Ctrl and Alt.
        if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.repeat
            || event.isComposing || event.getModifierState('AltGraph')) {
            return;
        }
        const [find, act] = KEYS[letter(event)] || [];
        const target = find && find();
        if (target) {
            event.preventDefault();
            act(target);
        }
    });

    Object.entries(KEYS).forEach(([key, [find]]) => {
        const target = key === 'Q' || key === 'R' ? null : find();
        if (target) {
            target.setAttribute('aria-keyshortcuts', `Alt+Shift+${key}`);
        }
    });
})();
