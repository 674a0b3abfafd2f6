/*
 * What comes from the clipboard, reduced to what a passage can hold. The server does the same again and decides
 * (org.nightpost.html); here it happens so that the counsellor sees at once what will be kept.
 */
(() => {
  'use strict';

  const nightpost = (window.nightpost ??= {});

  // A style or an event handler in markup violates the Content-Security-Policy as soon as it is parsed, even in a
  // document nobody sees. A style still says what is bold in Google Docs and a list in Word: kept under another name.
  const TAG = /<([a-z][^\s>/]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
  const ATTRIBUTE = /([^\s=>"'/]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
  const KEPT = { href: 'href', dir: 'dir', lang: 'lang', start: 'start', style: 'data-style' };

  const tame = (html) =>
    html
      .replace(/<style[\s\S]*?(<\/style>|$)/gi, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(TAG, (_, name, attributes) => {
        const kept = [...attributes.matchAll(ATTRIBUTE)].filter(([, key]) => Object.hasOwn(KEPT, key.toLowerCase()));
        return `<${[name, ...kept.map(([, key, value]) => `${KEPT[key.toLowerCase()]}=${value}`)].join(' ')}>`;
      });

  const styleOf = (element) => (element.dataset.style || '').toLowerCase();

  const unwrap = (element) => element.replaceWith(...element.childNodes);

  const rename = (element, name) => {
    const other = element.ownerDocument.createElement(name);
    other.append(...element.childNodes);
    element.replaceWith(other);
    return other;
  };

  const wrapInside = (element, name) => {
    const inner = element.ownerDocument.createElement(name);
    inner.append(...element.childNodes);
    element.append(inner);
  };

  // "1.", "iv)" count; a bullet may be a letter too, but nothing stands behind it.
  const isNumber = (marker) => /^[\s(]*[\p{L}\p{N}]{1,6}[.):]\s*$/u.test(marker);

  /** Word's list paragraphs: the level is in the style, the number is written out in a span of its own. */
  const readWordItem = (paragraph) => {
    const level = /mso-list:\s*l\d+ +level([1-9])/.exec(styleOf(paragraph));
    if (!level) {
      return null;
    }
    const marker = [...paragraph.querySelectorAll('[data-style]')].find((span) => /mso-list:\s*ignore/.test(styleOf(span)));
    const text = marker ? marker.textContent : '';
    marker?.remove();
    return { level: Number(level[1]), list: isNumber(text) ? 'ol' : 'ul', paragraph };
  };

  const buildLists = (items, doc) => {
    const top = doc.createDocumentFragment();
    const open = [];
    for (const { level, list, paragraph } of items) {
      while (open.length && open.at(-1).level > level) {
        open.pop();
      }
      if (!open.length || open.at(-1).level < level) {
        const parent = open.length ? open.at(-1).element.lastElementChild : top;
        open.push({ level, element: parent.appendChild(doc.createElement(list)), parent });
      } else if (open.at(-1).element.localName !== list) {
        const { parent } = open.pop();
        open.push({ level, element: parent.appendChild(doc.createElement(list)), parent });
      }
      open.at(-1).element.appendChild(doc.createElement('li')).append(rename(paragraph, 'p'));
    }
    return top;
  };

  const wordLists = (body) => {
    let run = [];
    const finish = (before) => {
      if (run.length) {
        const place = before.ownerDocument.createComment('');
        before.before(place);
        place.replaceWith(buildLists(run, body.ownerDocument));
        run = [];
      }
    };
    for (const paragraph of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, div[data-style]')]) {
      const item = readWordItem(paragraph);
      const follows = run.length === 0 || run.at(-1).paragraph.nextElementSibling === paragraph;
      if (run.length && !(item && follows)) {
        const last = run.at(-1).paragraph;
        const end = body.ownerDocument.createElement('hr');
        last.after(end);
        finish(end);
        end.remove();
      }
      if (item) {
        run.push(item);
      }
    }
    const end = body.appendChild(body.ownerDocument.createElement('hr'));
    if (run.length) {
      run.at(-1).paragraph.after(end);
    }
    finish(end);
    end.remove();
  };

  const marks = (body) => {
    for (const element of [...body.querySelectorAll('[data-style]')]) {
      const style = styleOf(element);
      const plain = /font-weight:\s*(normal|[1-5]00)/.test(style);
      // Google Docs wraps all it copies in a b of normal weight.
      if (plain && element.matches('b, strong')) {
        unwrap(element);
        continue;
      }
      if (!element.matches('span, font, a, li, p, div, i, u, b')) {
        continue;
      }
      if (/font-weight:\s*(bold|[6-9]00)/.test(style)) {
        wrapInside(element, 'strong');
      }
      if (/font-style:\s*(italic|oblique)/.test(style)) {
        wrapInside(element, 'em');
      }
      // Every word processor underlines its links; that is not what somebody meant.
      if (/text-decoration[^;]*underline/.test(style) && !element.closest('a') && !element.querySelector('a')) {
        wrapInside(element, 'u');
      }
      if (/text-decoration[^;]*line-through/.test(style)) {
        wrapInside(element, 's');
      }
    }
  };

  /** Word on the web closes a list after every item and begins the next with its number. */
  const joinNumbers = (body) => {
    let before = null;
    for (const list of [...body.querySelectorAll('ol')]) {
      if (before && list.start > 1 && before.childElementCount === list.start - 1 && !before.contains(list)) {
        before.append(...list.childNodes);
        list.remove();
      } else {
        before = list;
      }
    }
  };

  const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, hr, table';

  /** Blank lines between paragraphs are how other programs make space; here the page does. */
  const withoutBlanks = (body) => {
    const neighbour = (node, side) => {
      do node = node[side]; while (node && node.nodeType === Node.TEXT_NODE && !node.data.trim());
      return node;
    };
    const edge = (node) => !node || (node.nodeType === Node.ELEMENT_NODE && node.matches(BLOCKS));
    for (const br of [...body.querySelectorAll('br')]) {
      if (edge(neighbour(br, 'previousSibling')) && edge(neighbour(br, 'nextSibling'))) {
        br.remove();
      }
    }
    for (const block of body.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')) {
      if (!block.textContent.trim() && !block.querySelector('hr')) {
        block.remove();
      }
    }
  };

  nightpost.cleanPaste = (html) => {
    const { body } = new DOMParser().parseFromString(tame(html), 'text/html');
    body.querySelectorAll('script, template, title, iframe, object, svg, math, img').forEach((e) => e.remove());
    wordLists(body);
    joinNumbers(body);
    marks(body);
    body.querySelectorAll('td, th').forEach((cell) => (cell.querySelector('p, div, ul, ol') ? cell : rename(cell, 'p')));
    body.querySelectorAll('table, caption, thead, tbody, tfoot, tr, td, th, span, font').forEach(unwrap);
    withoutBlanks(body);
    // Google Docs and mail programs say it of every paragraph; the text shows it by itself.
    body.querySelectorAll('[dir="ltr" i]').forEach((element) => element.removeAttribute('dir'));
    body.querySelectorAll('[data-style]').forEach((element) => delete element.dataset.style);
    return body.innerHTML;
  };
})();
