/* Counts words as the reader's language counts them. The limit is soft and the line is silent. */
(function () {
    'use strict';

    const PAUSE_MS = 600;

    function words(text, language) {
        if (window.Intl && Intl.Segmenter) {
            const parts = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
            return [...parts].filter((part) => part.isWordLike).length;
        }
        return text.split(/\s+/u).filter(Boolean).length;
    }

    document.querySelectorAll('[data-count-for]').forEach((line) => {
        const area = document.getElementById(line.getAttribute('data-count-for'));
        const form = area && area.form;
        if (!form) {
            return;
        }
        const limit = Number(area.getAttribute('data-words'));
        const language = document.documentElement.lang || 'en';
        let timer = null;

        function show() {
            const count = words(area.value, language);
            const over = Math.max(0, count - limit);
            const source = form.getAttribute(over ? 'data-text-words-over' : 'data-text-words') || '';
            const values = [count, limit, over].map((value) => value.toLocaleString(language));
            line.textContent = count ? source.replace(/\{(\d)\}/g, (all, n) => values[n]) : '';
        }

        area.addEventListener('input', () => {
            window.clearTimeout(timer);
            timer = window.setTimeout(show, PAUSE_MS);
        });
        show();
    });
}());
