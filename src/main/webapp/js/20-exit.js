/* Leaves at once: hides the page, forgets this tab's words, and takes the page's own place in the history. */
(function () {
    'use strict';

    document.querySelectorAll('a[data-exit]').forEach((link) => link.addEventListener('click', (event) => {
        event.preventDefault();
        document.documentElement.classList.add('gone');
        document.title = '…';
        document.dispatchEvent(new Event('nightpost:leave'));
        try {
            window.sessionStorage.clear();
        } finally {
            window.location.replace(link.href);
        }
    }));

    // Some browsers keep the page as it was and show it again on "back".
    window.addEventListener('pageshow', (event) => {
        if (event.persisted && document.documentElement.classList.contains('gone')) {
            window.location.reload();
        }
    });
}());
