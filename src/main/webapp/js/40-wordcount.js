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

    /** What the rich editor left in a text box is markup; its words are counted, not its tags. */
    function written(area) {
        const format = area.parentElement.querySelector('input[data-editor-format]');
        return format && format.value === 'html' ? area.value.replace(/<[^>]*>/g, ' ') : area.value;
    }

    function counting(line, place, areas) {
        const language = document.documentElement.lang || 'en';
        let timer = null;

        function show() {
            const boxes = areas();
            const limit = Number((line.hasAttribute('data-words') ? line : boxes[0]).getAttribute('data-words'));
            const count = boxes.reduce((sum, area) => sum + words(written(area), language), 0);
            const over = limit ? Math.max(0, count - limit) : 0;
            const name = over ? 'data-text-words-over' : 'data-text-words';
            const source = place.getAttribute(name) || document.body.getAttribute(name) || '';
            const values = [count, limit, over].map((value) => value.toLocaleString(language));
            line.textContent = count ? source.replace(/\{(\d)\}/g, (all, n) => values[n]) : '';
        }

        place.addEventListener('input', () => {
            window.clearTimeout(timer);
            timer = window.setTimeout(show, PAUSE_MS);
        });
        return show;
    }

    document.querySelectorAll('[data-count-for]').forEach((line) => {
        const area = document.getElementById(line.getAttribute('data-count-for'));
        if (area && area.form) {
            counting(line, area, () => [area])();
        }
    });

    // A letter of many parts: what the server has counted stands until a word is changed.
    document.querySelectorAll('[data-count-form]').forEach((line) => {
        const form = document.getElementById(line.getAttribute('data-count-form'));
        counting(line, form, () => [...form.querySelectorAll('textarea[data-counted]')]);
    });
}());
