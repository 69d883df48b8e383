// What is said of a bundle: whose it is, what is in it, and what went wrong with it.
import { button, canSay, fill, link, make, plain, say, speech } from './elements.mjs';

/**
 * @typedef {{ key: string, words: string[], comment: string, standing: string, name?: string, place?: string }} Signer
 * @typedef {{ path: string, length: number, title?: string, language?: string, attributes?: string[][] }} Entry
 * @typedef {object} Bundle  one that is open
 * @property {number} bundle  its number
 * @property {string} file  what the file is called
 * @property {string} title
 * @property {number} edition
 * @property {string} date
 * @property {string | undefined} nextBy  the day by which the publisher expects the next edition
 * @property {number} guides
 * @property {number} files
 * @property {boolean} isEncrypted
 * @property {string} verdict
 * @property {Signer[]} signers
 * @property {{ lost: number } | undefined} salvage
 * @property {Entry[]} entries
 * @property {Map<string, Entry>} byPath
 * @property {string[][]} facets
 * @property {boolean} isChecked  whether every byte was checked
 */

/** What people take for the same: a guide that damage hit and one that somebody changed. */
const DAMAGE = new Set([
  'cutOff', 'extended', 'damaged', 'invalidSignature', 'unsafePath', 'collidingPaths', 'headerAltered', 'truncated', 'truncatedHeader',
  'malformedArmor', 'truncatedArmor', 'malformedHeader', 'unpacksTooFar', 'notAnAgeFile', 'headless', 'changedText',
]);

// What an error means for whoever wants to know whether to rely on a bundle.
/** @param {string} name */
export const verdictOf = (name) => (name === 'revokedKey' ? 'revoked' : DAMAGE.has(name) ? 'damaged' : 'error');

// Whether a publisher's words count as those of somebody who is known.
/** @param {Bundle} bundle */
export const isTrusted = (bundle) => bundle.verdict === 'known' || bundle.verdict === 'vouched';

// An error in words.
/** @param {string} name @param {string[]} values */
export function explain(name, values = []) {
  const known = name === 'notAnAgeFile' ? 'notABundle' : name;
  const seen = `seen.${values[0]}`;
  if (canSay(`error.${known}.seen`) && canSay(seen)) return say(`error.${known}.seen`, say(seen));
  if (!canSay(`error.${known}`)) return plain([name, ...values].join(' '));
  return say(`error.${known}`, ...values.map((value) => (canSay(value) ? say(value) : value)));
}

// Whether a program that downloads calls a file unfinished.
/** @param {string} file */
const isUnfinished = (file) => say('unfinishedEndings').split(' ').some((ending) => file.toLowerCase().endsWith(ending));

// What to do about an error.
/** @param {string} name @param {string[]} values @param {string} file */
function advice(name, values, file) {
  const isSeen = canSay(`error.${name}.seen`);
  if ((isSeen || DAMAGE.has(name)) && isUnfinished(file)) return say('hint.unfinished');
  if (isSeen) return values[0] ? say(canSay(`hint.seen.${values[0]}`) ? `hint.seen.${values[0]}` : 'hint.seen.other') : '';
  if (name === 'changedText') return say('hint.changedText');
  if (name === 'revokedKey') return say('hint.revoked');
  if (name === 'wrongPassphrase' || name === 'wrongPassphraseOrNoBundle') return say('hint.mindTheKeyboard');
  if (name === 'outOfMemory' || name === 'workFactorTooHigh') return say('hint.memory');
  return DAMAGE.has(name) ? say('hint.getAnotherCopy') : '';
}

// A key in words.
/** @param {Signer} signer */
function keyWords(signer) {
  return make('details', {}, make('summary', { textContent: say('keyWords') }),
    ...[...signer.words].reverse().map((words) => make('p', {}, make('code', { textContent: words }))),
    make('p', {}, make('code', { textContent: signer.key })));
}

// Who a signer is.
/** @param {Signer} signer */
function who(signer) {
  if (signer.standing === 'known') {
    return say('knownFrom', signer.name ?? '', say(signer.place === 'maker' ? 'fromMaker' : 'fromYou'));
  }
  return signer.standing === 'revoked' ? `${say('verdictRevoked')}: ${plain(signer.name ?? '')}` : say('aStranger');
}

// A bundle that could not be opened.
/** @param {string} file @param {string} name @param {string[]} values @param {(() => void) | undefined} salvage */
export function failure(file, name, values, salvage) {
  const verdict = verdictOf(name);
  const title = verdict === 'revoked' ? 'verdictRevoked' : verdict === 'damaged' ? 'verdictDamaged' : 'verdictError';
  return make('div#verdict.verdict', { data: { verdict }, role: 'alert' },
    make('p', {}, make('strong', { textContent: say(title) }), ` ${plain(file, 80)}`),
    make('p', { textContent: explain(name, values) }),
    make('p', { textContent: advice(name, values, file) }),
    salvage && verdict === 'damaged' && button('button', say('salvage'), salvage));
}

// Whose a bundle is.
/** @param {Bundle} bundle @param {boolean} isSuperseded @param {() => void} check */
function verdict(bundle, isSuperseded, check) {
  const [publisher, ...others] = bundle.signers;
  const named = bundle.signers.filter((signer) => signer.standing === 'known').map((signer) => signer.name ?? '');
  const title = { known: 'verdictKnown', vouched: 'verdictVouched' }[bundle.verdict] ?? 'verdictUnknown';
  const state = bundle.salvage ? 'damaged' : bundle.verdict === 'known' ? 'known' : 'unknown';
  return make('div.verdict', { data: { verdict: state } },
    bundle.salvage && make('p', {}, make('strong', { textContent: say('partly') }), ` ${say('lost', bundle.salvage.lost)}`),
    isSuperseded && make('p', {}, make('strong', { textContent: say('superseded') })),
    // Days of four, two and two digits are in the order of their letters.
    bundle.nextBy && bundle.nextBy < new Date().toISOString().slice(0, 10) && make('p', { textContent: say('overdue', bundle.nextBy) }),
    make('p', {}, make('strong', { textContent: say(title, named.join(', ')) })),
    make('p', { textContent: say('publishedBy', who(publisher)) }),
    !bundle.salvage && make('p', { textContent: say(bundle.isChecked ? 'intact' : 'unchecked') }),
    ...others.map((signer) => make('p', { textContent: say('signedBy', who(signer)) })),
    bundle.verdict !== 'known' && make('p', { textContent: say('whatItMeans') }),
    keyWords(publisher),
    !bundle.isChecked && !bundle.salvage && button('button', say('checkAll'), check));
}

// The ways in which the guides of a bundle can be put together.
/** @param {Bundle} bundle */
function groupings(bundle) {
  const used = new Set(bundle.entries.flatMap((entry) => (entry.attributes ?? []).map(([name]) => name)));
  const facets = bundle.facets.filter(([name]) => used.has(name)).map(([name, ...labels]) => [name, labels[speech.language]]);
  return [...facets, ['folder', say('folder')], ['language', say('guideLanguage')]];
}

// Which groups a guide is in.
/** @param {Entry} entry @param {string} way @returns {string[]} */
function groupsOf(entry, way) {
  if (way === 'folder') return [entry.path.includes('/') ? entry.path.slice(0, entry.path.lastIndexOf('/')) : '/'];
  if (way === 'language') return [entry.language || say('without')];
  const values = (entry.attributes ?? []).filter(([name]) => name === way);
  const words = values.map(([, value, chinese]) => (speech.language === 1 && chinese) || value);
  return words.length > 0 ? [...new Set(words)] : [say('without')];
}

/**
 * Fills a list, with as many at a time as a browser shows quickly.
 * @template Item
 * @param {HTMLElement} list @param {Item[]} items @param {(item: Item) => Node} shown
 */
function listed(list, items, shown) {
  const most = 200;
  const add = (/** @type {number} */ start) => {
    list.append(...items.slice(start, start + most).map(shown));
    if (items.length <= start + most) return;
    const more = make(list.tagName === 'UL' ? 'li' : 'p', {}, button('button', `${say('more')} (${items.length - start - most})`, () => {
      more.remove();
      add(start + most);
    }));
    list.append(more);
  };
  add(0);
  return list;
}

/**
 * A bundle among those that are open.
 * @param {Bundle} bundle
 * @param {boolean} isSuperseded
 * @param {{ openGuide: (bundle: Bundle, path: string) => void, save: (bundle: Bundle, path: string) => void,
 *   close: (bundle: Bundle) => void, check: (bundle: Bundle) => void }} actions
 */
export function card(bundle, isSuperseded, actions) {
  const guides = bundle.entries.filter((entry) => entry.title !== undefined);
  const others = bundle.entries.filter((entry) => entry.title === undefined);
  const groups = make('div');
  /** @param {string} way */
  const show = (way) => {
    /** @type {Map<string, Entry[]>} */
    const found = new Map();
    for (const guide of guides) {
      for (const group of groupsOf(guide, way)) {
        const known = found.get(group);
        if (known) known.push(guide);
        else found.set(group, [guide]);
      }
    }
    const { compare } = new Intl.Collator('zh');
    const names = [...found.keys()].sort((one, other) =>
      Number(one === say('without')) - Number(other === say('without')) || compare(one, other));
    const isOpen = guides.length <= 30 || names.length === 1;
    fill(groups);
    listed(groups, names, (name) => {
      const entries = found.get(name) ?? [];
      // What is closed has no links yet.
      const add = () => {
        if (group.childElementCount > 1) return;
        group.append(listed(make('ul.list'), entries, (entry) => make('li', {}, link('a', { data: { path: entry.path, bundle: bundle.bundle } },
          () => actions.openGuide(bundle, entry.path), make('strong', { textContent: plain(entry.title ?? '', 200) || entry.path }),
          make('br'), make('small', { textContent: plain(entry.path, 200) })))));
      };
      const group = make('details', { open: isOpen, toggle: add },
        make('summary', {}, make('strong', { textContent: plain(name, 80) }), make('span.soft', { textContent: ` ${entries.length}` })));
      if (isOpen) add();
      return group;
    });
  };
  const ways = groupings(bundle);
  // A facet that few guides have says little of the others.
  const usual = ways.find(([way]) => guides.filter((guide) => groupsOf(guide, way)[0] !== say('without')).length * 2 >= guides.length) ?? ways[0];
  const choice = make('select', { change: () => show(choice.value) },
    ...ways.map(([name, label]) => make('option', { value: name, textContent: label, selected: name === usual[0] })));
  show(usual[0]);
  return make('section.card', {},
    make('h2', { textContent: plain(bundle.title, 200) }),
    make('p', {}, make('span.tag', { textContent: say('edition', bundle.edition, bundle.date) }),
      make('span.tag', { textContent: say('contents', guides.length, others.length) }),
      make('span.tag', { textContent: say(bundle.isEncrypted ? 'encrypted' : 'public') })),
    verdict(bundle, isSuperseded, () => actions.check(bundle)),
    make('p', {}, make('label.inline', {}, say('by'), choice), ' ', button('button.plain', say('close'), () => actions.close(bundle))),
    groups,
    others.length > 0 && make('details', {},
      make('summary', {}, make('strong', { textContent: say('otherFiles') }), make('span.soft', { textContent: ` ${others.length}` })),
      listed(make('ul.list'), others, (entry) => make('li', {}, link('a', { data: { file: entry.path } }, () => actions.save(bundle, entry.path),
        make('strong', { textContent: plain(entry.path, 200) }), ' ', make('small', { textContent: `${Math.ceil(entry.length / 1024)} KB · ${say('save')}` }))))));
}

// Whether an older edition is beside a newer one of the same collection.
/** @param {Bundle} bundle @param {Bundle[]} all */
export const isSuperseded = (bundle, all) =>
  all.some((other) => other.title === bundle.title && other.signers[0].key === bundle.signers[0].key && other.edition > bundle.edition);
