/* The toolbar of a rich editor and the dialog that asks for a link; used by editor.js. */
(() => {
  'use strict';

  const nightpost = (window.nightpost ??= {});

  const create = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  /** One stop for Tab, arrows inside (ARIA Authoring Practices, toolbar). */
  const rove = (bar, buttons) => {
    const stop = (index) => {
      buttons.forEach((button, i) => (button.tabIndex = i === index ? 0 : -1));
      buttons[index].focus();
    };
    bar.addEventListener('keydown', (event) => {
      const at = buttons.indexOf(document.activeElement);
      const forward = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
      const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: -1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      stop((to + buttons.length) % buttons.length);
    });
    buttons.forEach((button, i) => (button.tabIndex = i === 0 ? 0 : -1));
  };

  nightpost.makeToolbar = (view, commands, words) => {
    const bar = create('div', { className: 'editor-toolbar' });
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', words.toolbar);
    const buttons = Object.entries(commands).map(([name, command]) => {
      const button = create('button', { type: 'button', className: `editor-${name}`, textContent: words[name] });
      button.setAttribute('aria-label', words[name]);
      // The selection in the text must outlive the press.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        if (name !== 'link') view.focus();
        command.run(view.state, view.dispatch, view);
      });
      return button;
    });
    bar.append(...buttons);
    rove(bar, buttons);
    const update = () =>
      Object.values(commands).forEach((command, i) => buttons[i].setAttribute('aria-pressed', String(command.on(view.state))));
    update();
    return { element: bar, update };
  };

  /** What people type for an address: example.org, maria@example.org, +49 30 1234. */
  const complete = (typed) => {
    const text = typed.trim();
    if (/^[^\s@/:]+@[^\s@/]+$/.test(text)) return `mailto:${text}`;
    if (/^\+?[0-9][0-9 ()./-]+$/.test(text)) return `tel:${text.replace(/[^+0-9]/g, '')}`;
    if (/^http:\/\//i.test(text)) return text.replace(/^http:/i, 'https:');
    return /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  };

  const linkAt = (state, type) => {
    const { $from, from, to, empty } = state.selection;
    const linked = (child) => child.node && type.isInSet(child.node.marks);
    const after = $from.parent.childAfter($from.parentOffset);
    const node = !empty ? { node: state.doc.nodeAt(from) } : linked(after) ? after : $from.parent.childBefore($from.parentOffset);
    const mark = linked(node);
    if (!mark || !empty) return { mark, from, to };
    const parent = $from.parent;
    let [first, last] = [node.index, node.index];
    while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first--;
    while (last + 1 < parent.childCount && mark.isInSet(parent.child(last + 1).marks)) last++;
    let start = $from.start();
    for (let i = 0; i < first; i++) start += parent.child(i).nodeSize;
    let end = start;
    for (let i = first; i <= last; i++) end += parent.child(i).nodeSize;
    return { mark, from: start, to: end };
  };

  const setLink = (view, type, { from, to }, href) => {
    const transaction = view.state.tr;
    if (from === to) {
      transaction.insertText(href.replace(/^(mailto|tel):/, ''), from);
      to = transaction.mapping.map(from, 1);
    }
    view.dispatch(transaction.removeMark(from, to, type).addMark(from, to, type.create({ href })));
  };

  const buildDialog = (words, href, serial) => {
    const input = create('input', { type: 'text', inputMode: 'url', autocomplete: 'off', spellcheck: false, value: href, id: `link-${serial}` });
    const hint = create('p', { className: 'hint', id: `link-hint-${serial}`, textContent: words.linkHint });
    const error = create('p', { className: 'error', id: `link-error-${serial}`, hidden: true, textContent: words.linkWrong });
    const title = create('h2', { textContent: words.linkTitle, id: `link-title-${serial}` });
    input.setAttribute('aria-describedby', `${error.id} ${hint.id}`);
    const buttons = create('div', { className: 'editor-dialog-buttons' });
    const button = (value, text, type = 'button') =>
      buttons.appendChild(create('button', { type, value, textContent: text }));
    const set = button('set', words.linkSet, 'submit');
    const remove = href ? button('remove', words.linkRemove) : null;
    const cancel = button('cancel', words.cancel);
    const form = create('form', { method: 'dialog', noValidate: true }, title,
      create('label', { htmlFor: input.id, textContent: words.linkAddress }), hint, error, input, buttons);
    const dialog = create('dialog', { className: 'editor-dialog' }, form);
    dialog.setAttribute('aria-labelledby', title.id);
    return { dialog, form, input, error, set, remove, cancel };
  };

  let serial = 0;

  nightpost.askForLink = (view, type, words, allowed) => {
    const place = linkAt(view.state, type);
    const ask = buildDialog(words, place.mark ? place.mark.attrs.href : '', ++serial);
    // Outside the page's form: a form cannot stand in a form.
    document.body.append(ask.dialog);
    ask.dialog.addEventListener('close', () => {
      ask.dialog.remove();
      view.focus();
    });
    ask.cancel.addEventListener('click', () => ask.dialog.close());
    ask.remove?.addEventListener('click', () => {
      view.dispatch(view.state.tr.removeMark(place.from, place.to, type));
      ask.dialog.close();
    });
    ask.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const href = allowed(complete(ask.input.value));
      if (href) {
        setLink(view, type, place, href);
        ask.dialog.close();
      } else {
        ask.error.hidden = false;
        ask.input.setAttribute('aria-invalid', 'true');
        ask.input.focus();
      }
    });
    ask.dialog.showModal();
    ask.input.select();
  };
})();
