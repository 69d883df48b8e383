// Elements and words. All that is shown is made here, from texts and never from markup.

/** @type {Record<string, [string, string]>} */
const WORDS = {}; // the build puts words.json here

/** Which language the page speaks: its place in each line of words.json. */
export const speech = { language: navigator.languages.some((tag) => tag.startsWith('zh')) ? 1 : 0 };

// What to say, with values in the places {0}, {1}…
/** @param {string} name @param {(string | number)[]} values @returns {string} */
export function say(name, ...values) {
  const text = WORDS[name]?.[speech.language] ?? name;
  return text.replace(/\{(\d)\}/g, (_, place) => plain(String(values[Number(place)] ?? '')));
}

// Whether there is something to say of this name.
/** @param {string} name */
export const canSay = (name) => name in WORDS;

// Words of a bundle among the page's own: in one line, not too long, and nothing that turns the order of others around.
/** @param {string} text @param {number} most */
export function plain(text, most = 300) {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element. Properties with a function are what happens on an event, `data` are its data attributes, and what has a
 * hyphen, or is `role`, an attribute.
 * @param {string} kind  its tag, with `#id` and `.class` behind it
 * @param {Record<string, any>} properties
 * @param {Child[]} children
 * @returns {any}
 */
export function make(kind, properties = {}, ...children) {
  const [, tag, id, classes] = /** @type {RegExpMatchArray} */ (kind.match(/^([a-z0-9]+)(?:#([\w-]+))?((?:\.[\w-]+)*)$/));
  const element = document.createElement(tag);
  if (id) element.id = id;
  if (classes) element.className = classes.slice(1).replaceAll('.', ' ');
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === 'data') Object.assign(element.dataset, value);
    else if (typeof value === 'function') element.addEventListener(name, value);
    else if (name.includes('-') || name === 'role' || name === 'for' || name === 'colspan') element.setAttribute(name, value);
    else /** @type {any} */ (element)[name] = value;
  }
  put(element, ...children);
  return element;
}

// Adds what there is to an element.
/** @param {Element} element @param {Child[]} children */
export function put(element, ...children) {
  for (const child of children) if (child) element.append(child);
}

// Puts something in the place of all that an element has.
/** @param {Element} element @param {Child[]} children */
export function fill(element, ...children) {
  element.replaceChildren();
  put(element, ...children);
}

// A link within the page. It has no address, so nothing of it gets into a history or a status line.
/** @param {string} kind @param {Record<string, any>} properties @param {() => void} follow @param {Child[]} children */
export function link(kind, properties, follow, ...children) {
  const element = make(kind, { role: 'link', tabIndex: 0, ...properties }, ...children);
  element.addEventListener('click', follow);
  element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter') follow();
  });
  return element;
}

// A button.
/** @param {string} kind @param {string} words @param {() => void} press @param {Record<string, any>} properties */
export const button = (kind, words, press, properties = {}) =>
  make(kind, { type: 'button', click: press, textContent: words, ...properties });

// A text field that remembers nothing and asks nobody how to spell.
/** @param {string} kind @param {Record<string, any>} properties */
export const field = (kind, properties = {}) =>
  make(kind, { autocomplete: 'off', spellcheck: false, autocapitalize: 'off', ...properties });
