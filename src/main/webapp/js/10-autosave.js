/*
 * Saves what is being written, to the server every few seconds and to this tab's sessionStorage until the
 * server has it. The form works without this file: its own button saves as well.
 */
(function () {
    'use strict';

    const QUIET_MS = 3000;
    const LONGEST_MS = 10000; // someone who types without a pause loses no more than this
    const RETRY_MS = 5000;
    const RETRY_MAX_MS = 60000;
    const PREFIX = 'nightpost:';
    const mayStore = !document.body.hasAttribute('data-shared');

    function store(work) {
        try {
            return mayStore ? work(window.sessionStorage) : null;
        } catch (refused) {
            return null; // storage switched off or full: the server still saves
        }
    }

    function clear() {
        store((box) => Object.keys(box).filter((key) => key.startsWith(PREFIX)).forEach((key) => box.removeItem(key)));
    }

    function Autosave(form) {
        const url = form.getAttribute('data-autosave');
        const key = PREFIX + url;
        const line = form.querySelector('[data-saved]');
        const spoken = document.createElement('span');
        // Names this writer, so that the server knows its own save again when the answer to it was lost.
        let tab = String(Math.random()).slice(2) + Date.now();
        let lastSaved = line && line.getAttribute('data-saved');
        let state = 'idle';
        let timer = null;
        let firstChange = 0;
        let wait = RETRY_MS;
        let busy = false;
        let stopped = false;
        let version = 0;
        let savedVersion = 0;
        let places = new Set();

        spoken.className = 'heard';
        spoken.setAttribute('role', 'status');
        form.append(spoken);

        function text(name, ...values) {
            const source = form.getAttribute('data-text-' + name) || document.body.getAttribute('data-text-' + name) || '';
            return source.replace(/\{(\d)\}/g, (all, n) => (values[n] === undefined ? '' : values[n]));
        }

        function fields() {
            const data = new FormData(form);
            return [...data].filter(([, value]) => typeof value === 'string');
        }

        function written() {
            return fields().filter(([name]) => {
                const field = form.elements.namedItem(name);
                return !field || field.type !== 'hidden';
            });
        }

        function base() {
            return form.elements.namedItem('base_rev');
        }

        function show(words, next) {
            [line, ...places].filter(Boolean).forEach((place) => {
                place.textContent = words;
                place.dataset.state = next;
            });
            if (state !== next) {
                spoken.textContent = words;
                window.setTimeout(() => { spoken.textContent = ''; }, 5000); // or it would be read twice in passing
            }
            state = next;
        }

        function keep() {
            const rev = base() ? base().value : '';
            store((box) => box.setItem(key, JSON.stringify({ rev, tab, fields: written() })));
        }

        function later(ms) {
            window.clearTimeout(timer);
            timer = window.setTimeout(save, ms);
        }

        function changed(event) {
            if (stopped) {
                return;
            }
            const prompt = event.target.closest('[data-prompt]');
            const place = prompt && prompt.querySelector('[data-saved-here]');
            if (place) {
                places.add(place);
            }
            version += 1;
            firstChange = firstChange || Date.now();
            keep();
            if (state !== 'failed') {
                later(Math.max(0, Math.min(QUIET_MS, firstChange + LONGEST_MS - Date.now())));
            }
        }

        function body() {
            const data = new URLSearchParams(fields());
            data.set('tab', tab);
            return data;
        }

        function post(leaving) {
            return window.fetch(url, {
                method: 'POST',
                body: body(),
                headers: { 'X-Nightpost-Autosave': '1', Accept: 'application/json' },
                credentials: 'same-origin',
                redirect: 'error',
                keepalive: leaving === true
            });
        }

        function save() {
            if (busy || stopped || version === savedVersion) {
                return;
            }
            const sent = version;
            busy = true;
            firstChange = 0;
            post(false)
                .then((response) => response.json().then((answer) => took(answer, response, sent)))
                .catch(() => failed())
                .finally(() => { busy = false; });
        }

        function took(answer, response, sent) {
            if (answer.conflict) {
                stopped = true;
                show(answer.text || text('conflict'), 'failed');
            } else if (answer.saved && response.ok) {
                saved(answer, sent);
            } else if (response.status === 410) {
                stopped = true; // sent meanwhile: a draft must not come back as a ghost
                forget();
                show(answer.error || '', 'failed');
            } else {
                failed(answer.error);
            }
        }

        function saved(answer, sent) {
            if (base() && answer.rev !== undefined) {
                base().value = answer.rev;
            }
            lastSaved = answer.saved;
            savedVersion = sent;
            wait = RETRY_MS;
            show(text('saved', answer.saved), 'saved');
            if (version === sent) {
                places.clear();
                forget();
            } else {
                keep();
                later(QUIET_MS);
            }
        }

        function failed(words) {
            show(words || (lastSaved ? text('unsaved', lastSaved) : text('unsaved-never')), 'failed');
            later(wait);
            wait = Math.min(wait * 2, RETRY_MAX_MS);
        }

        function forget() {
            store((box) => box.removeItem(key));
        }

        function leave() {
            if (!stopped && version !== savedVersion) {
                post(true).catch(() => {});
            }
        }

        function put(values) {
            [...form.elements].forEach((field) => {
                const mine = values.filter(([name]) => name === field.name).map(([, value]) => value);
                if (field.type === 'checkbox' || field.type === 'radio') {
                    field.checked = mine.includes(field.value);
                } else if (mine.length && field.type !== 'hidden' && field.type !== 'file') {
                    field.value = mine[0];
                }
            });
        }

        function restore() {
            const kept = JSON.parse(store((box) => box.getItem(key)) || 'null');
            if (!kept) {
                return;
            }
            if (JSON.stringify(kept.fields) === JSON.stringify(written())) {
                forget();
                return;
            }
            put(kept.fields);
            tab = kept.tab;
            if (base()) {
                base().value = kept.rev; // older than the server's? Then the server keeps both texts.
            }
            version += 1;
            show(text('restored'), 'restored');
            later(0);
        }

        form.addEventListener('input', changed);
        form.addEventListener('change', changed);
        // The form is on its way itself: an autosave behind it would come after the letter was sent.
        form.addEventListener('submit', () => {
            window.clearTimeout(timer);
            stopped = true;
        });
        window.addEventListener('pageshow', (event) => {
            if (event.persisted && stopped && state !== 'failed') {
                stopped = false;
            }
        });
        window.addEventListener('online', () => {
            if (state === 'failed') {
                wait = RETRY_MS;
                later(0);
            }
        });
        window.addEventListener('pagehide', leave);
        document.addEventListener('nightpost:leave', leave);
        restore();
    }

    document.querySelectorAll('form[data-clears]').forEach((form) => form.addEventListener('submit', clear));
    if (document.querySelector('[data-clear-now]')) {
        clear();
    }
    document.querySelectorAll('form[data-autosave]').forEach(Autosave);
}());
