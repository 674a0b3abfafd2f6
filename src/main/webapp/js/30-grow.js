/* Lets the paper grow with the text, where the browser does not do so itself (field-sizing). */
(function () {
    'use strict';

    if (window.CSS && CSS.supports('field-sizing', 'content')) {
        return;
    }
    function grow(area) {
        if (area.scrollHeight > area.clientHeight) {
            area.style.blockSize = area.scrollHeight + (area.offsetHeight - area.clientHeight) + 'px';
        }
    }
    document.querySelectorAll('textarea').forEach((area) => {
        area.addEventListener('input', () => grow(area));
        grow(area);
    });
}());
