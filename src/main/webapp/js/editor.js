/*
 * Makes a rich editor of every <textarea data-editor="rich">, with ProseMirror (ADR 4). Without this script, or if
 * anything in it fails, the textarea takes CommonMark and works as it is.
 *
 * After the textarea, as siblings: <template data-editor-html> with the passage as canonical HTML, and
 * <input type="hidden" data-editor-format value="commonmark">, which says "html" from the first change on.
 * The words of the toolbar: data-editor-words, a JSON object on the textarea or anything round it.
 */
(() => {
  'use strict';

  const FROM = '/static/editor/';
  const MODULES = ['model', 'state', 'view', 'keymap', 'commands', 'history', 'schema-list'];
  const WORDS = {
    toolbar: 'Formatting', bold: 'Bold', italic: 'Italic', underline: 'Underline', strike: 'Strike', heading: 'Heading',
    subheading: 'Small heading', bullets: 'List', numbers: 'Numbers', quote: 'Quote', link: 'Link',
    linkTitle: 'Link', linkAddress: 'Address', linkHint: 'A web page (https), an e-mail address or a phone number',
    linkWrong: 'This is not an address that a letter can lead to.', linkSet: 'Set link', linkRemove: 'Remove link',
    cancel: 'Cancel',
  };

  const nightpost = (window.nightpost ??= {});

  /** Attributes that blocks keep. In the editor every text finds its own direction, as it will for the reader; lists
   * and quotes follow their first text (60-editor.css), for "auto" does not look into children that have a dir. */
  const kept = { dir: { default: null }, lang: { default: null } };
  const readKept = (dom) => ({
    dir: /^(ltr|rtl)$/i.test(dom.getAttribute('dir') || '') ? dom.getAttribute('dir').toLowerCase() : null,
    lang: dom.getAttribute('lang'),
  });
  const writeKept = ({ dir, lang }, found) => ({ ...((dir || found) && { dir: dir || found }), ...(lang && { lang }) });

  const block = (content, tag, also = {}) => ({
    content, group: 'block', attrs: kept, parseDOM: [{ tag, getAttrs: readKept }],
    toDOM: (node) => [tag, writeKept(node.attrs, tag === 'p' && 'auto'), 0], ...also,
  });

  const allowed = (href) => (/^(https:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]|tel:\+?[0-9])/i.test(href) ? href : null);

  const makeSchema = ({ Schema }) => new Schema({
    nodes: {
      doc: { content: 'block+' },
      paragraph: block('inline*', 'p'),
      heading: {
        content: 'inline*', group: 'block', defining: true, attrs: { ...kept, level: { default: 2 } },
        parseDOM: [1, 2, 3, 4, 5, 6].map((n) => ({
          tag: `h${n}`, getAttrs: (dom) => ({ ...readKept(dom), level: n < 3 ? 2 : 3 }),
        })),
        toDOM: (node) => [`h${node.attrs.level}`, writeKept(node.attrs, 'auto'), 0],
      },
      blockquote: block('block+', 'blockquote', { defining: true }),
      bullet_list: block('list_item+', 'ul'),
      ordered_list: block('list_item+', 'ol'),
      list_item: block('paragraph block*', 'li', { group: undefined, defining: true }),
      horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
      hard_break: {
        inline: true, group: 'inline', selectable: false, linebreakReplacement: true,
        parseDOM: [{ tag: 'br' }], toDOM: () => ['br'],
      },
      text: { group: 'inline' },
    },
    marks: {
      link: {
        attrs: { href: {} }, inclusive: false,
        parseDOM: [{
          tag: 'a[href]',
          getAttrs: (dom) => (allowed(dom.getAttribute('href')) ? { href: dom.getAttribute('href') } : false),
        }],
        toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noopener noreferrer' }, 0],
      },
      strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
      em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
      u: { parseDOM: [{ tag: 'u' }], toDOM: () => ['u', 0] },
      s: { parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }], toDOM: () => ['s', 0] },
    },
  });

  /** Runs a command backwards if it is on already: a list becomes paragraphs, a heading a paragraph. */
  const makeCommands = (pm, schema) => {
    const { nodes, marks } = schema;
    const within = (state, type) => {
      const { $from } = state.selection;
      for (let depth = $from.depth; depth > 0; depth--) {
        if ($from.node(depth).type === type) return true;
      }
      return false;
    };
    const hasMark = (state, type) => {
      const { from, to, empty, $from } = state.selection;
      return empty ? !!type.isInSet(state.storedMarks || $from.marks()) : state.doc.rangeHasMark(from, to, type);
    };
    const isHeading = (state, level) =>
      state.selection.$from.parent.type === nodes.heading && state.selection.$from.parent.attrs.level === level;
    const mark = (type) => ({ run: pm.toggleMark(type), on: (state) => hasMark(state, type) });
    const heading = (level) => ({
      on: (state) => isHeading(state, level),
      run: (state, dispatch) =>
        (isHeading(state, level) ? pm.setBlockType(nodes.paragraph) : pm.setBlockType(nodes.heading, { level }))(state, dispatch),
    });
    const list = (type) => ({
      on: (state) => within(state, type),
      run: (state, dispatch) =>
        (within(state, type) ? pm.liftListItem(nodes.list_item) : pm.wrapInList(type))(state, dispatch),
    });
    return {
      bold: mark(marks.strong), italic: mark(marks.em), underline: mark(marks.u), strike: mark(marks.s),
      heading: heading(2), subheading: heading(3), bullets: list(nodes.bullet_list), numbers: list(nodes.ordered_list),
      quote: {
        on: (state) => within(state, nodes.blockquote),
        run: (state, dispatch) => (within(state, nodes.blockquote) ? pm.lift : pm.wrapIn(nodes.blockquote))(state, dispatch),
      },
      link: { on: (state) => hasMark(state, marks.link), run: null },
    };
  };

  const keys = (pm, { nodes }, commands) => ({
    'Mod-b': commands.bold.run, 'Mod-i': commands.italic.run, 'Mod-u': commands.underline.run,
    'Mod-z': pm.undo, 'Mod-y': pm.redo, 'Shift-Mod-z': pm.redo,
    // Tab is left alone: it leads out of the editor (WCAG 2.1.2).
    'Mod-[': pm.liftListItem(nodes.list_item), 'Mod-]': pm.sinkListItem(nodes.list_item),
    Enter: pm.splitListItem(nodes.list_item),
    'Shift-Enter': (state, dispatch) => {
      dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
      return true;
    },
  });

  const toHtml = (pm, schema, doc) => {
    let rule = false;
    doc.descendants((node) => { rule ||= node.type === schema.nodes.horizontal_rule; });
    if (!rule && !doc.textContent.trim()) return '';
    const holder = document.createElement('div');
    holder.append(pm.DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
    return holder.innerHTML;
  };

  const attributesFor = (textarea, label) => {
    const attributes = { role: 'textbox', 'aria-multiline': 'true', class: 'editor-text', spellcheck: 'true' };
    label && (attributes['aria-labelledby'] = label.id ||= `${textarea.id || textarea.name}-label`);
    for (const name of ['aria-describedby', 'aria-invalid', 'lang']) {
      textarea.hasAttribute(name) && (attributes[name] = textarea.getAttribute(name));
    }
    return attributes;
  };

  const files = (event) => (event.dataTransfer || event.clipboardData)?.files.length > 0;

  const following = (element, selector) => {
    let next = element.nextElementSibling;
    while (next && !next.matches(selector)) next = next.matches('textarea') ? null : next.nextElementSibling;
    return next;
  };

  const mount = (pm, textarea) => {
    const template = following(textarea, 'template[data-editor-html]');
    const format = following(textarea, 'input[data-editor-format]');
    if (!template || !format) return;
    // Words that this tab kept over a reload: HTML, if the editor wrote them.
    const kept = textarea.value !== textarea.defaultValue && format.value === 'html';
    // Somebody began to write while this was loading: their CommonMark stays under their hands.
    if (textarea.value !== textarea.defaultValue && !kept) return;
    if (kept) template.innerHTML = textarea.value;
    const words = { ...WORDS, ...JSON.parse(textarea.closest('[data-editor-words]')?.dataset.editorWords || '{}') };
    const schema = makeSchema(pm);
    const commands = makeCommands(pm, schema);
    const label = textarea.labels[0];
    const frame = Object.assign(document.createElement('div'), { className: 'editor' });
    const view = new pm.EditorView({ mount: frame.appendChild(document.createElement('div')) }, {
      state: pm.EditorState.create({
        doc: pm.DOMParser.fromSchema(schema).parse(template.content),
        plugins: [pm.history(), pm.keymap(keys(pm, schema, commands)), pm.keymap(pm.baseKeymap)],
      }),
      attributes: attributesFor(textarea, label),
      transformPastedHTML: (html) => nightpost.cleanPaste(html),
      // A file dropped here would otherwise open in place of the page, and the letter with it.
      handleDOMEvents: { drop: (_, event) => files(event) && (event.preventDefault(), true) },
      handlePaste: (_, event) => files(event) && !event.clipboardData.getData('text/html'),
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        toolbar.update();
        if (!transaction.docChanged) return;
        textarea.value = toHtml(pm, schema, view.state.doc);
        format.value = 'html';
        textarea.dispatchEvent(new Event('input', { bubbles: true }));
      },
    });
    commands.link.run = () => nightpost.askForLink(view, schema.marks.link, words, allowed);
    const toolbar = nightpost.makeToolbar(view, commands, words);
    frame.prepend(toolbar.element);
    textarea.after(frame);
    textarea.hidden = true;
    textarea.required = false;
    label?.addEventListener('click', (event) => (event.preventDefault(), view.focus()));
    document.addEventListener('click', (event) => {
      if (textarea.id && event.target.closest?.('a[href]')?.getAttribute('href') === `#${textarea.id}`) {
        event.preventDefault();
        view.focus();
      }
    });
  };

  const fields = document.querySelectorAll('textarea[data-editor="rich"]');
  if (fields.length === 0) return;
  Promise.all(MODULES.map((name) => import(`${FROM}prosemirror-${name}.js`)))
    .then((modules) => Object.assign({}, ...modules))
    .then((pm) => fields.forEach((textarea) => mount(pm, textarea)))
    .catch((error) => console.warn('No rich editor, the text box takes CommonMark.', error));
})();
