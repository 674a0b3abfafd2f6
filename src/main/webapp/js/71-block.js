// Counts the minutes that are left of a block. Quietly: nothing blinks, turns red or is read out.
(function () {
    'use strict';

    const MINUTE = 60 * 1000;
    const all = [...document.querySelectorAll('[data-ends]')];
    if (!all.length) {
        return;
    }

    // The server's clock may be another: what it said when the page came is taken, and only what passed since counted.
    const came = Date.now();
    const said = new Map(all.map((place) => [place, Number((place.textContent.match(/\d+/) || ['0'])[0])]));

    function count() {
        all.forEach((place) => {
            const left = Math.max(0, said.get(place) - Math.floor((Date.now() - came) / MINUTE));
            const words = left === 0 ? 'over' : left === 1 ? 'one' : 'many';
            place.textContent = place.getAttribute(`data-${words}`).replace('#', left);
        });
    }

    setInterval(count, MINUTE / 4);
})();
