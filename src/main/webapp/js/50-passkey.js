// Passkeys: asks the browser, puts its answer into the form and sends it. Without scripts the page says what else there is.
(function () {
    'use strict';

    const form = document.querySelector('form[data-passkey]');
    if (!form || !window.PublicKeyCredential || !navigator.credentials) {
        return;
    }
    const creates = form.getAttribute('data-passkey') === 'create';
    const failed = form.querySelector('[data-failed]');
    form.querySelector('[data-without]').hidden = true;

    function bytes(text) {
        const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
        return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
    }

    function text(buffer) {
        let plain = '';
        new Uint8Array(buffer).forEach((one) => { plain += String.fromCharCode(one); });
        return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    }

    function options() {
        const wish = JSON.parse(form.getAttribute('data-options')).publicKey;
        wish.challenge = bytes(wish.challenge);
        if (wish.user) {
            wish.user.id = bytes(wish.user.id);
        }
        (wish.excludeCredentials || wish.allowCredentials || []).forEach((one) => { one.id = bytes(one.id); });
        return { publicKey: wish };
    }

    function json(credential) {
        const given = credential.response;
        const response = { clientDataJSON: text(given.clientDataJSON) };
        if (creates) {
            response.attestationObject = text(given.attestationObject);
            response.transports = given.getTransports ? given.getTransports() : [];
        } else {
            response.authenticatorData = text(given.authenticatorData);
            response.signature = text(given.signature);
            if (given.userHandle) {
                response.userHandle = text(given.userHandle);
            }
        }
        return JSON.stringify({
            id: credential.id,
            rawId: text(credential.rawId),
            type: credential.type,
            response: response,
            clientExtensionResults: credential.getClientExtensionResults(),
        });
    }

    form.addEventListener('submit', function (event) {
        event.preventDefault();
        failed.hidden = true;
        const asked = creates ? navigator.credentials.create(options()) : navigator.credentials.get(options());
        asked.then(function (credential) {
            form.elements.credential.value = json(credential);
            form.submit();
        }).catch(function () {
            failed.hidden = false;
        });
    });
}());
