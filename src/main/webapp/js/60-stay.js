// Says in time that the session is about to end, and offers one button to stay (WCAG 2.2, 2.2.1).
(function () {
    'use strict';

    const WARNED = 5 * 60;
    const form = document.querySelector('form.stay');
    if (!form) {
        return;
    }
    const said = form.querySelector('[data-said]');
    const button = form.querySelector('button');
    const idle = Number(form.getAttribute('data-idle'));
    const end = Date.now() + Number(form.getAttribute('data-end')) * 1000;
    let until = 0;

    function active() {
        until = Math.min(Date.now() + idle * 1000, end);
        form.hidden = true;
        said.textContent = '';
    }

    function look() {
        const left = (until - Date.now()) / 1000;
        if (left > WARNED || left <= 0) {
            form.hidden = true;
            return;
        }
        if (!said.textContent) {
            const last = until === end;
            form.hidden = false;
            button.hidden = last;
            const time = new Date(until).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
            said.textContent = (last ? form.getAttribute('data-last') : said.getAttribute('data-words')).replace('{0}', time);
        }
    }

    form.addEventListener('submit', function (event) {
        event.preventDefault();
        fetch(form.action, {
            method: 'POST',
            body: new URLSearchParams(new FormData(form)),
            credentials: 'same-origin',
            redirect: 'manual',
        }).then(function (answer) {
            // Led on is what staying looks like; a page instead of that is the way to the sign-in.
            if (answer.type === 'opaqueredirect') {
                active();
            } else {
                form.submit();
            }
        }).catch(look);
    });
    // What saves by itself is a request too.
    document.addEventListener('nightpost:saved', active);
    active();
    window.setInterval(look, 15000);
}());
