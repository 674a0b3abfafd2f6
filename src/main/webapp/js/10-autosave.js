/*
 * Saves what is being written: to the server every few seconds, and to this tab's sessionStorage until the
 * server has it. The form works without this file: its own button saves as well.
 */
(function () {
    'use strict';

    const QUIET_MS = 3000;
    const LONGEST_MS = 10000; // someone who types without a pause loses no more than this
    const RETRY_MS = 5000;
    const RETRY_MAX_MS = 60000;
    const HEARD_MS = 5000;

    /** Unsent words of one form in this tab. Nothing is kept where others use the device (`data-shared`). */
    const Kept = {
        prefix: 'nightpost:',
        use(work) {
            try {
                return document.body.hasAttribute('data-shared') ? null : work(window.sessionStorage);
            } catch (refused) {
                return null; // storage switched off or full: the server still saves
            }
        },
        get(key) { return this.use((box) => JSON.parse(box.getItem(this.prefix + key))); },
        put(key, words) { this.use((box) => box.setItem(this.prefix + key, JSON.stringify(words))); },
        forget(key) { this.use((box) => box.removeItem(this.prefix + key)); },
        clear() {
            this.use((box) => Object.keys(box)
                .filter((key) => key.startsWith(this.prefix))
                .forEach((key) => box.removeItem(key)));
        }
    };

    /** Says "Saved 02:14" at every place that changed, and aloud only when the state turns. */
    class Status {
        constructor(form) {
            this.form = form;
            this.line = form.querySelector('[data-saved]');
            this.places = new Set();
            this.state = 'idle';
            this.spoken = document.createElement('span');
            this.spoken.className = 'heard';
            this.spoken.setAttribute('role', 'status');
            form.append(this.spoken);
        }

        touched(field) {
            const prompt = field.closest('[data-prompt]');
            const place = prompt && prompt.querySelector('[data-saved-here]');
            if (place) {
                this.places.add(place);
            }
        }

        text(name, value) {
            const source = this.form.getAttribute('data-text-' + name) || document.body.getAttribute('data-text-' + name);
            return (source || '').replace('{0}', value);
        }

        show(words, state) {
            [this.line, ...this.places].filter(Boolean).forEach((place) => {
                place.textContent = words;
                place.dataset.state = state;
            });
            if (this.state !== state) {
                this.spoken.textContent = words;
                window.setTimeout(() => { this.spoken.textContent = ''; }, HEARD_MS); // or it is met twice in reading on
            }
            this.state = state;
        }
    }

    class Autosave {
        constructor(form) {
            this.form = form;
            this.url = form.getAttribute('data-autosave');
            this.key = document.body.getAttribute('data-person') + this.url; // another person in this tab has other words
            this.status = new Status(form);
            // Names this writer, so that the server knows its own save again when the answer to it was lost.
            this.tab = Date.now().toString(36) + Math.random().toString(36).slice(2);
            this.lastSaved = this.status.line && this.status.line.getAttribute('data-saved');
            this.version = 0; // of the words here; what the server has is `saved`
            this.saved = 0;
            this.since = 0;
            this.wait = RETRY_MS;
            this.listen();
            this.restore();
        }

        listen() {
            this.form.addEventListener('input', (event) => this.changed(event.target));
            this.form.addEventListener('change', (event) => this.changed(event.target));
            this.form.addEventListener('submit', () => this.submitted());
            window.addEventListener('pageshow', (event) => { this.stopped = this.stopped && !event.persisted; });
            window.addEventListener('pagehide', () => this.leave());
            document.addEventListener('nightpost:leave', () => this.leave());
            window.addEventListener('online', () => {
                if (this.status.state === 'failed') {
                    this.wait = RETRY_MS;
                    this.later(0);
                }
            });
        }

        changed(field) {
            if (this.stopped) {
                return;
            }
            this.status.touched(field);
            this.version += 1;
            this.since = this.since || Date.now();
            this.keep();
            if (this.status.state !== 'failed') {
                this.later(Math.max(0, Math.min(QUIET_MS, this.since + LONGEST_MS - Date.now())));
            }
        }

        /** The form is on its way itself: an autosave behind it would arrive after the letter was sent. */
        submitted() {
            window.clearTimeout(this.timer);
            this.stopped = true;
            if (this.version !== this.saved) {
                this.keep(true);
            }
        }

        leave() {
            const told = this.version === this.saved || this.version === this.left; // exit and pagehide follow each other
            if (!this.held && !this.stopped && !told) {
                this.left = this.version;
                this.post(true).catch(() => {});
            }
        }

        later(ms) {
            window.clearTimeout(this.timer);
            this.timer = window.setTimeout(() => this.save(), ms);
        }

        save() {
            if (this.busy || this.held || this.stopped || this.version === this.saved) {
                return;
            }
            const version = this.version;
            this.busy = true;
            this.since = 0;
            this.post(false)
                .then((response) => this.read(response, version))
                .catch(() => this.failed())
                .finally(() => { this.busy = false; });
        }

        post(leaving) {
            const body = new URLSearchParams(this.fields());
            body.set('tab', this.tab);
            return window.fetch(this.url, {
                method: 'POST',
                body,
                headers: { 'X-Nightpost-Autosave': '1', Accept: 'application/json' },
                credentials: 'same-origin',
                redirect: 'manual', // to the sign-in page, told from a lost connection by read()
                keepalive: leaving
            });
        }

        /** Anything but JSON, unless the server itself is in trouble, comes from the door: signed out, or not ours. */
        read(response, version) {
            const json = (response.headers.get('Content-Type') || '').startsWith('application/json');
            if (json) {
                return response.json().then((answer) => this.answered(answer, response, version));
            }
            this.failed(response.status >= 500 ? undefined : this.status.text('signed-out'));
            return undefined;
        }

        answered(answer, response, version) {
            this.know(answer.revs || {});
            if (answer.conflict) {
                this.held = true; // kept in this tab; the form's own button shows both texts
                this.status.show(answer.text || this.status.text('conflict'), 'failed');
            } else if (answer.saved && response.ok) {
                this.took(answer, version);
            } else if (response.status === 410) {
                this.held = true; // sent meanwhile: a draft must not come back as a ghost
                this.status.show(answer.error || '', 'failed');
            } else {
                this.failed(answer.error);
            }
        }

        took(answer, version) {
            document.dispatchEvent(new CustomEvent('nightpost:saved'));
            this.lastSaved = answer.saved;
            this.saved = version;
            this.wait = RETRY_MS;
            this.status.show(this.status.text('saved', answer.saved), 'saved');
            if (this.version === version) {
                this.status.places.clear();
                Kept.forget(this.key);
            } else {
                this.keep();
                this.later(QUIET_MS);
            }
        }

        failed(words) {
            const unsaved = this.lastSaved ? this.status.text('unsaved', this.lastSaved) : this.status.text('unsaved-never');
            this.status.show(words || unsaved, 'failed');
            this.later(this.wait);
            this.wait = Math.min(this.wait * 2, RETRY_MAX_MS);
        }

        /** The page's own fields, without the token: what it knows of the revisions on the server. */
        revisions() {
            return [...this.form.querySelectorAll('input[type="hidden"]')].filter((field) => field.name !== 'form_token');
        }

        know(revs) {
            this.revisions().filter((field) => field.name in revs).forEach((field) => { field.value = revs[field.name]; });
        }

        fields() {
            return [...new FormData(this.form)].filter(([, value]) => typeof value === 'string');
        }

        /** What a person wrote: no tokens and revisions, they belong to this one page. */
        words() {
            const unseen = 'input[type="hidden"]:not([data-editor-format])'; // whether a passage is HTML belongs to its words
            const hidden = new Set([...this.form.querySelectorAll(unseen)].map((field) => field.name));
            return this.fields().filter(([name]) => !hidden.has(name));
        }

        keep(sent) {
            const revs = Object.fromEntries(this.revisions().map((field) => [field.name, field.value]));
            Kept.put(this.key, { revs, tab: this.tab, sent: sent === true, words: this.words() });
        }

        restore() {
            const kept = Kept.get(this.key);
            if (!kept) {
                return;
            }
            // A form that was sent and comes back at another revision has arrived; its parts may have moved.
            const arrived = kept.sent && this.revisions().some((field) => field.value !== kept.revs[field.name]);
            if (arrived || JSON.stringify(kept.words) === JSON.stringify(this.words())) {
                Kept.forget(this.key);
                return;
            }
            this.fill(kept.words);
            this.tab = kept.tab;
            this.know(kept.revs); // older than the server's? Then the server keeps both texts.
            this.version += 1;
            this.status.show(this.status.text('restored'), 'restored');
            this.later(0);
        }

        fill(words) {
            [...this.form.elements].forEach((field) => {
                const values = words.filter(([name]) => name === field.name).map(([, value]) => value);
                if (field.type === 'checkbox' || field.type === 'radio') {
                    field.checked = values.includes(field.value);
                } else if (values.length && (field.type !== 'hidden' || 'editorFormat' in field.dataset) && field.type !== 'file') {
                    field.value = values[0];
                }
            });
        }
    }

    document.querySelectorAll('form[data-clears]').forEach((form) => {
        form.addEventListener('submit', () => Kept.clear());
    });
    if (document.querySelector('[data-clear-now]')) {
        Kept.clear();
    }
    document.querySelectorAll('form[data-autosave]').forEach((form) => new Autosave(form));
}());
