// A guide as elements. What a document is made of: Sources/WebReader/DocumentWriter.swift.
import { button, link, make, plain, put, say } from './elements.mjs';

/** More elements than anybody reads; browsers get slow. */
const MOST_ELEMENTS = 60_000;

/**
 * @typedef {object} Surroundings  what a guide can ask of the page
 * @property {(path: string, fragment: string) => void} follow  opens a file of the collection; the guide itself has the path ''
 * @property {(address: string) => void} showAddress
 * @property {(path: string) => Promise<string | undefined>} picture  the address of a picture's bytes
 * @property {boolean} showsPictures  whether pictures are shown without being asked for
 */

export class GuideText {
  // The headings: level, node, words.
  /** @type {[number, number, string][]} */
  headings = [];
  // The words that were looked for.
  /** @type {HTMLElement[]} */
  marks = [];
  #left = MOST_ELEMENTS;
  /** @type {Map<string, HTMLElement>} */
  #notes = new Map();
  #references = 0;
  #surroundings;

  /** @param {any[]} blocks @param {Surroundings} surroundings */
  constructor(blocks, surroundings) {
    this.#surroundings = surroundings;
    this.element = make('div', { className: 'text' });
    for (const block of blocks) put(this.element, this.#node(block));
  }

  // The element of a heading, or of another block that links lead to.
  /** @param {number} node @returns {HTMLElement | null} */
  place(node) {
    return this.element.querySelector(`[data-node="${node}"]`);
  }

  /** @param {any[]} parts @param {number} from */
  #children(parts, from) {
    return parts.slice(from).map((part) => this.#node(part));
  }

  /** @param {any[]} node @returns {Node | null} */
  #node(node) {
    this.#left -= 1;
    if (this.#left < 0) return this.#left === -1 ? make('p', { className: 'soft', textContent: say('cut') }) : null;
    const [kind, ...values] = node;
    switch (kind) {
      case 'p': return make('p', {}, ...this.#children(values, 0));
      case 'h': {
        const element = make(`h${Math.min(Math.max(values[0], 1), 6)}.target`, { tabIndex: -1, data: { node: values[1] } });
        put(element, ...this.#children(values, 2));
        this.headings.push([values[0], values[1], plain(element.textContent ?? '', 200)]);
        return element;
      }
      case 'quote': return make('blockquote', {}, ...this.#children(values, 0));
      case 'ul': return make('ul', {}, ...this.#children(values, 1));
      case 'ol': return make('ol', { start: values[0] }, ...this.#children(values, 2));
      case 'li': {
        const box = values[0] === null ? null : make('span', { textContent: values[0] ? '☑ ' : '☐ ' });
        return make(box ? 'li.task' : 'li', {}, box, ...this.#children(values, 1));
      }
      case 'pre': return make('pre', { tabIndex: 0 }, ...this.#children(values, 0));
      case 'table': return this.#table(values[0], values.slice(1));
      case 'hr': return make('hr');
      case 'note': return this.#note(values[0], values.slice(1));
      case 'em': return make('em', {}, ...this.#children(values, 0));
      case 'strong': return make('strong', {}, ...this.#children(values, 0));
      case 's': return make('s', {}, ...this.#children(values, 0));
      case 'a': return this.#link(values);
      case 'img': return this.#picture(values);
      case 'text': return this.#words(values);
      case 'code': return make('code', {}, this.#words(values));
      case 'br': return make('br');
      case 'at': return make('span.target', { tabIndex: -1, data: { node: values[0] } });
      case 'ref': return this.#reference(values[0]);
      case 'cut': return make('p', { className: 'soft', textContent: say('cut') });
      default: return null;
    }
  }

  // Words, every second of which was looked for.
  /** @param {string[]} parts */
  #words(parts) {
    const all = document.createDocumentFragment();
    for (const [place, text] of parts.entries()) {
      if (!text) continue;
      if (place % 2 === 0) {
        all.append(text);
      } else {
        const mark = make('mark', { textContent: text });
        this.marks.push(mark);
        all.append(mark);
      }
    }
    return all;
  }

  /** @param {number[]} columns @param {any[][]} rows */
  #table(columns, rows) {
    const table = make('table');
    for (const [kind, isHeader, ...cells] of rows) {
      if (kind !== 'tr') {
        table.append(make('caption', {}, this.#node([kind, isHeader, ...cells])));
        continue;
      }
      const row = make('tr');
      for (const [place, cell] of cells.entries()) {
        const set = ['', '', 'center', 'right'][columns[place]] ?? '';
        row.append(make(isHeader ? 'th' : 'td', { className: set }, ...this.#children(cell, 1)));
      }
      table.append(row);
    }
    return make('div.scroll', { tabIndex: 0, role: 'region', 'aria-label': '▦' }, table);
  }

  /** @param {any[]} values */
  #link([target, path, fragment, ...children]) {
    const { follow, showAddress } = this.#surroundings;
    const words = children.map((child) => this.#node(child));
    if (path === null) return link('a.outside', {}, () => showAddress(target), ...words);
    return link('a', { data: { target: path } }, () => follow(path, fragment ?? ''), ...words);
  }

  /** @param {any[]} values */
  #picture([target, path, ...children]) {
    const { picture, showAddress, showsPictures } = this.#surroundings;
    const name = plain(children.map((child) => (child[0] === 'text' ? child.slice(1).join('') : '')).join('')) || say('picture');
    if (path === null || path === '') return link('a.outside', {}, () => showAddress(target), `[${name}]`);
    const place = make('span');
    const show = async () => {
      const address = await picture(path);
      place.replaceChildren(
        address
          ? make('img', { src: address, alt: name, error: () => place.replaceChildren(`[${name}: ${say('noPicture')}]`) })
          : make('span.soft', { textContent: `[${name}: ${say('noPicture')}]` }),
      );
    };
    if (showsPictures) show();
    else place.append(button('button.picture', `${say('showPicture')}: ${name}`, show));
    return place;
  }

  /** @param {string} label */
  #reference(label) {
    this.#references += 1;
    const own = `ref-${this.#references}`;
    const element = link('a', { id: own, 'aria-label': `${say('note')} ${label}` }, () => {
      const note = this.#notes.get(label);
      if (!note) return;
      note.dataset.from = own;
      reveal(note);
    }, plain(label, 20));
    return make('sup', {}, '[', element, ']');
  }

  /** @param {string} label @param {any[]} children */
  #note(label, children) {
    const back = link('a', { 'aria-label': say('backToText') }, () => {
      const from = this.element.querySelector(`#${note.dataset.from ?? 'ref-1'}`);
      if (from) reveal(from);
    }, '↩');
    const note = make('section.notes.target', { tabIndex: -1 }, make('strong', { textContent: `[${plain(label, 20)}] ` }));
    put(note, ...this.#children(children, 0), back);
    if (!this.#notes.has(label)) this.#notes.set(label, note);
    return note;
  }
}

// Shows an element and lets the keyboard go on from there.
/** @param {Element} element */
export function reveal(element) {
  element.scrollIntoView({ block: 'start' });
  /** @type {HTMLElement} */ (element).focus({ preventScroll: true });
}
