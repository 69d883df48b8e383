// The page: opens bundles, and shows what is in them. It makes no request, stores nothing, and puts nothing into the address.
import { card, explain, failure, isSuperseded, isTrusted } from './bundles.mjs';
import { button, canSay, field, fill, link, make, plain, put, say, speech } from './elements.mjs';
import { GuideText, reveal } from './guide.mjs';
import { base64Bytes, Program, ProgramError, programBytes, unzipped } from './program.mjs';

const WORKER = ''; // the build puts worker.mjs here

/** @typedef {import('./bundles.mjs').Bundle} Bundle */
/**
 * @typedef {object} View  what is on the screen; those before it are gone back to
 * @property {'start' | 'library' | 'guide' | 'help'} kind
 * @property {string} query  what is searched for in the library, or was when the guide was found
 * @property {Bundle} [bundle]
 * @property {string} [path]
 * @property {number} [node]
 * @property {string} [fragment]  the place in the guide that the link named
 * @property {number} scroll
 */

const byId = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
const [bar, app, notice] = ['bar', 'app', 'notice'].map(byId);

/** @type {ArrayBuffer} */
let wasm;
/** @type {Program} */
let program;
/** @type {Bundle[]} */
let bundles = [];
// Bundles that could not be opened.
/** @type {Node[]} */
let failures = [];
/** @type {View[]} */
let views = [{ kind: 'start', query: '', scroll: 0 }];
// Addresses of pictures that are shown, to be given back.
/** @type {string[]} */
let addresses = [];
// The file that came with the page.
/** @type {File | undefined} */
let own;
let theme = '';
let size = 1;

/** @param {'starting' | 'ready' | 'opening' | 'open' | 'error' | 'left'} state */
const setState = (state) => { document.body.dataset.state = state; };
const hasLeft = () => document.body.dataset.state === 'left';
const view = () => views[views.length - 1];

// Says something beside what is shown.
/** @param {string} words */
function tell(words) {
  notice.textContent = words;
  notice.hidden = !words;
  clearTimeout(tell.timer);
  if (words) tell.timer = setTimeout(() => tell(''), 6000);
}
tell.timer = 0;

// MARK: Starting and leaving

async function start() {
  const face = byId('face');
  const source = byId('program').textContent ?? '';
  byId('program').remove();
  face.remove();
  [bar.hidden, app.hidden] = [false, false];
  if (typeof DecompressionStream !== 'function' || typeof WebAssembly !== 'object') {
    setState('error');
    return fill(app, make('p', { textContent: say('tooOld') }));
  }
  wasm = await unzipped(programBytes(source));
  await restart();
  if (document.readyState === 'loading') await new Promise((go) => document.addEventListener('DOMContentLoaded', go));
  const held = byId('bundle-in-page');
  const text = held?.textContent ?? '';
  held?.remove();
  if (text) {
    own = new File([base64Bytes(text)], say('reader'));
    await open([own], [], '', []);
  } else {
    setState('ready');
  }
}

async function restart() {
  program?.end();
  program = new Program(WORKER, wasm, stopped);
  await program.ready;
  for (const { name, key, role } of JSON.parse(byId('publishers-in-page').textContent || '[]')) {
    await program.call('know', key, role, name, 'maker').catch(() => {});
  }
  forget();
  show();
}

function forget() {
  freePictures();
  [bundles, failures, views] = [[], [], [{ kind: 'start', query: '', scroll: 0 }]];
}

/** The program ended by itself: what it had open is gone, and nothing of it can be gone back to. */
function stopped() {
  if (hasLeft()) return;
  setState('error');
  forget();
  tell('');
  fill(bar);
  fill(app, make('div.verdict', { data: { verdict: 'damaged' }, role: 'alert' }, make('p', { textContent: say('stopped') }),
    button('button.main', say('again'), async () => {
      await restart();
      setState('ready');
    })));
}

/** Empties the page and ends all programs with their memory. */
function leave() {
  Program.endAll();
  forget();
  own = undefined;
  getSelection()?.removeAllRanges();
  document.body.replaceChildren(make('p', { textContent: say('left') }));
  document.documentElement.removeAttribute('data-theme');
  setState('left');
}

function freePictures() {
  for (const address of addresses.splice(0)) URL.revokeObjectURL(address);
}

// MARK: Opening

// Opens files, one after the other.
/** @param {File[]} files @param {(File | string)[]} keys @param {string} passphrase @param {(File | string)[]} publishers */
async function open(files, keys, passphrase, publishers) {
  setState('opening');
  failures = [];
  const before = bundles.length;
  for (const publisher of publishers) {
    const [name, contents] = typeof publisher === 'string' ? ['RW…', publisher] : [publisher.name, new Uint8Array(await publisher.arrayBuffer())];
    await program.call('know', contents, 'trusted', name.replace(/(\.pub)?(\.txt)?$/, ''), 'you')
      .catch((error) => failed(name, new ProgramError(error.message, [name])));
  }
  /** @type {string[]} */
  const secrets = [];
  for (const key of keys) {
    try {
      secrets.push(typeof key === 'string' ? key : await keyOf(key, passphrase));
    } catch (error) {
      failed(typeof key === 'string' ? say('identity') : key.name, error);
    }
  }
  for (const file of files) {
    try {
      await openFile(file, secrets, passphrase, false);
    } catch (error) {
      failed(file.name, error, () => busy(async () => openFile(file, secrets, passphrase, true)));
    }
  }
  tell('');
  if (bundles.length > before) go({ kind: 'library', query: '', scroll: 0 }, view().kind === 'start' && before > 0);
  else show();
  settle();
}

const settle = () => setState(bundles.length > 0 ? 'open' : failures.length > 0 ? 'error' : 'ready');

// Does something that takes a while; what goes wrong is shown.
/** @param {() => Promise<void>} work */
async function busy(work) {
  setState('opening');
  failures = [];
  try {
    await work();
    go({ kind: 'library', query: '', scroll: 0 }, false);
  } catch (error) {
    if (!(error instanceof ProgramError)) return stopped();
    failed('', error);
    show();
  }
  settle();
}

/** @param {string} file @param {any} error @param {() => void} [salvage] */
function failed(file, error, salvage) {
  if (!(error instanceof ProgramError)) throw error;
  const needs = { passphraseNeeded: 'needsPassphrase', passphraseNeededOrNoBundle: 'unmarked', keyNeeded: 'needsKey', tooLargeHere: 'tooLargeHere' }[error.message];
  failures.push(needs
    ? make('div#verdict.verdict', { data: { verdict: 'closed' } }, make('p', { textContent: say(needs, file) }))
    : failure(file, error.message, error.values, salvage));
}

// Opens a file.
/** @param {File} file @param {string[]} secrets @param {string} passphrase @param {boolean} isSalvaged */
async function openFile(file, secrets, passphrase, isSalvaged) {
  tell(say('opening'));
  const [number, length] = await program.take(file);
  const allowed = { unknown: true, damaged: isSalvaged, contentsKey: false };
  /** @type {string[]} */
  let given = [];
  // A damaged bundle may be one that can't be told from other bytes.
  const { lock } = await program.call('look', number, length).catch((error) => {
    // What has lost its beginning is known by its end, so it is not encrypted.
    if (isSalvaged && error.message === 'headless') return { lock: 'none' };
    throw error;
  });
  if (lock === 'keys') given = secrets;
  if (lock === 'passphrase' && passphrase) {
    tell(say('unlocking'));
    given = [(await alone(file, 'unlock', passphrase)).key];
    allowed.contentsKey = true;
  }
  const answer = await program.call('open', number, length, file.name, given, allowed);
  const bundle = /** @type {Bundle} */ ({ ...answer, file: file.name, entries: [], isChecked: false });
  try {
    const { files, facets } = await program.call('files', bundle.bundle);
    [bundle.entries, bundle.facets] = [files, facets];
    bundle.byPath = new Map(files.map((/** @type {any} */ entry) => [entry.path, entry]));
    if (length <= 64 << 20 && !isSalvaged) await check(bundle);
  } catch (error) {
    await program.call('close', bundle.bundle);
    throw error;
  }
  bundles.push(bundle);
}

// What takes much memory is done by a program of its own, which gives it back.
/** @param {File} file @param {string} method @param {string} passphrase */
async function alone(file, method, passphrase) {
  const other = new Program(WORKER, wasm, () => {});
  try {
    await other.ready;
    const [number, length] = await other.take(file);
    return await other.call(method, number, length, passphrase);
  } catch (error) {
    // A program that could not have the memory ends.
    throw error instanceof ProgramError || hasLeft() ? error : new ProgramError('outOfMemory', []);
  } finally {
    other.end();
  }
}

// The secret keys in a file, which can have a passphrase itself.
/** @param {File} file @param {string} passphrase */
async function keyOf(file, passphrase) {
  const text = await file.text();
  if (!text.startsWith('age-encryption.org/') && !text.includes('BEGIN AGE ENCRYPTED FILE')) return text;
  if (!passphrase) throw new ProgramError('passphraseNeeded', []);
  tell(say('unlocking'));
  return (await alone(file, 'unlockKeys', passphrase)).keys;
}

/** @param {Bundle} bundle */
async function check(bundle) {
  tell(say('verifying'));
  await program.call('verify', bundle.bundle);
  bundle.isChecked = true;
  tell('');
}

// MARK: Views

// Shows something, from which one can go back.
/** @param {View} next @param {boolean} isAdded  whether one can come back to what is shown now */
function go(next, isAdded = true) {
  view().scroll = scrollY;
  if (isAdded) {
    views.push(next);
    // Only a number: browsers write down what is given here.
    history.pushState(views.length - 1, '');
  } else {
    views[views.length - 1] = next;
  }
  show();
}

addEventListener('popstate', ({ state }) => {
  if (program.hasEnded) return;
  const wanted = Math.max(Number(state) || 0, 0);
  if (wanted >= views.length) return;
  views.length = wanted + 1;
  show();
  scrollTo(0, view().scroll);
});
history.replaceState(0, '');

function show() {
  freePictures();
  showBar();
  const { kind } = view();
  document.documentElement.lang = speech.language === 1 ? 'zh' : 'en';
  if (kind === 'guide') showGuide();
  else if (kind === 'library') showLibrary();
  else if (kind === 'help') showHelp();
  else showStart();
  scrollTo(0, 0);
  if (kind !== 'library' || !view().query) app.querySelector('h1')?.focus({ preventScroll: true });
}

function showBar() {
  const isOpen = bundles.length > 0;
  const search = isOpen && field('input#search', {
    type: 'search', value: view().kind === 'library' ? view().query : '', placeholder: say('search'), 'aria-label': say('search'),
    input: () => searchSoon(search.value),
  });
  const menu = make('div.menu', { hidden: true },
    button('button', say('language'), () => { speech.language = 1 - speech.language; show(); }),
    make('label.inline', {}, say('theme'), themes()),
    button('button', 'A−', () => resize(-0.125), { 'aria-label': say('smaller') }),
    button('button', 'A+', () => resize(0.125), { 'aria-label': say('larger') }),
    isOpen && button('button', say('library'), () => go({ kind: 'library', query: '', scroll: 0 })),
    isOpen && button('button', say('openOther'), () => go({ kind: 'start', query: '', scroll: 0 })),
    button('button#help', say('help'), () => go({ kind: 'help', query: '', scroll: 0 })));
  const opener = button('button.plain', '☰', () => {
    menu.hidden = !menu.hidden;
    opener.setAttribute('aria-expanded', String(!menu.hidden));
  }, { 'aria-label': say('menu'), 'aria-expanded': 'false' });
  const bundle = view().kind === 'guide' ? view().bundle : undefined;
  const warning = bundle && (bundle.salvage ? 'partly' : isTrusted(bundle) ? '' : 'verdictUnknown');
  fill(bar,
    make('div.row', { role: 'navigation' },
      views.length > 1 && button('button#back.plain', '←', () => history.back(), { 'aria-label': say('back') }),
      search || make('strong', { textContent: say('reader') }), !search && make('span', { className: 'grow' }),
      opener, button('button#leave.plain', `✕ ${say('leave')}`, leave)),
    menu, warning && make('div.warning', { className: `warning${bundle?.salvage ? ' bad' : ''}`, textContent: say(warning) }));
}

function themes() {
  const names = [['', 'themeAuto'], ['light', 'themeLight'], ['dark', 'themeDark'], ['sepia', 'themeSepia']];
  const choice = make('select#theme', {
    change: () => {
      theme = choice.value;
      if (theme) document.documentElement.dataset.theme = theme;
      else delete document.documentElement.dataset.theme;
    },
  }, ...names.map(([value, name]) => make('option', { value, textContent: say(name), selected: value === theme })));
  return choice;
}

/** @param {number} step */
function resize(step) {
  size = Math.min(Math.max(size + step, 0.75), 2.5);
  document.documentElement.style.setProperty('--size', String(size));
}

function showStart() {
  const [file, identity, publishers] = ['file', 'identity', 'publishers'].map((id) => make(`input#${id}`, { type: 'file', multiple: true }));
  const [text, key, publisher] = [0, 1, 2].map((place) => field('textarea', { 'aria-label': say(['pasteBundle', 'pasteKey', 'pastePublisher'][place]) }));
  const passphrase = field('input#passphrase', { type: 'password' });
  const form = () => {
    const files = [...file.files];
    if (text.value.trim()) files.push(new File([text.value.trim() + '\n'], say('pasteBundle')));
    if (files.length === 0 && own) files.push(own);
    if (files.length === 0 && publishers.files.length === 0) return tell(say('nothingChosen'));
    const keys = [...identity.files, ...(key.value.trim() ? [key.value] : [])];
    const known = [...publishers.files, ...(publisher.value.trim() ? [publisher.value.trim()] : [])];
    const given = passphrase.value;
    for (const secret of [passphrase, key]) secret.value = '';
    open(files, keys, given, known).catch(stopped);
  };
  const drop = make('div.drop', {
    dragover: (/** @type {DragEvent} */ event) => { event.preventDefault(); drop.classList.add('over'); },
    dragleave: () => drop.classList.remove('over'),
    drop: (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      drop.classList.remove('over');
      if (event.dataTransfer) file.files = event.dataTransfer.files;
    },
  }, make('label', { for: 'file' }, make('strong', { textContent: say('chooseFiles') })), file, make('small', { textContent: say('dropHere') }));
  const reveals = make('input', { type: 'checkbox', change: () => { passphrase.type = reveals.checked ? 'text' : 'password'; } });
  fill(app, make('h1', { tabIndex: -1, textContent: say('reader') }), make('p', { textContent: say('intro') }), ...failures,
    drop,
    make('details', {}, make('summary', { textContent: say('pasteBundle') }), text),
    make('fieldset', {}, make('legend', { textContent: say('secrets') }),
      make('label', { for: 'passphrase', textContent: say('passphrase') }), passphrase, make('label.inline', {}, reveals, say('showPassphrase')),
      make('label', { for: 'identity', textContent: say('identity') }), identity, make('label', { textContent: say('pasteKey') }), key),
    make('fieldset', {}, make('legend', { textContent: say('publishers') }), identityLabel('publishers'), publishers,
      make('label', { textContent: say('pastePublisher') }), publisher),
    make('p.press', {}, button('button#open.main', say('open'), form)),
    make('p.soft', { textContent: say('pageProves') }));
  passphrase.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Enter') form(); });
}

// A label that a reader of screens hears, where eyes have the legend.
/** @param {string} id */
const identityLabel = (id) => make('label', { for: id, textContent: say('chooseFiles') });

function showHelp() {
  fill(app, make('h1', { tabIndex: -1, textContent: say('help') }),
    ...['helpSearch', 'pageProves', 'helpTraces', 'helpLeave', 'helpKeys'].map((name) => make('p', { textContent: say(name) })));
}

// MARK: Library and search

function showLibrary() {
  const results = make('div#results', { 'aria-live': 'polite' });
  const shelf = make('div', {}, make('h1', { tabIndex: -1, textContent: say('library') }),
    own && make('p.verdict', { data: { verdict: 'unknown' }, textContent: say('pageProves') }),
    ...failures, ...bundles.map((bundle) => card(bundle, isSuperseded(bundle, bundles), {
      openGuide: (one, path) => go({ kind: 'guide', bundle: one, path, query: '', scroll: 0 }),
      save, close: closeBundle,
      check: (one) => check(one).then(show, (error) => {
        failures = [];
        failed(one.file, error);
        bundles = bundles.filter((other) => other !== one);
        program.call('close', one.bundle).catch(() => {});
        show();
        settle();
      }),
    })));
  // The one that says it for a page with one bundle.
  const [first] = shelf.querySelectorAll('.verdict[data-verdict]:not(p)');
  if (first && !first.id) first.id = 'verdict';
  fill(app, results, shelf);
  shelf.hidden = view().query !== '';
  if (view().query) search(view().query, 20);
}

/** @param {Bundle} bundle */
async function closeBundle(bundle) {
  await program.call('close', bundle.bundle);
  bundles = bundles.filter((other) => other !== bundle);
  if (bundle.file === own?.name) own = undefined;
  views = [{ kind: bundles.length > 0 ? 'library' : 'start', query: '', scroll: 0 }];
  show();
  settle();
}

// Searches when nothing more is typed for a moment.
/** @param {string} query */
function searchSoon(query) {
  clearTimeout(searchSoon.timer);
  if (view().kind !== 'library') {
    if (!query.trim()) return;
    go({ kind: 'library', query, scroll: 0 });
    byId('search').focus();
    byId('search').setSelectionRange(query.length, query.length);
    return;
  }
  view().query = query;
  searchSoon.timer = setTimeout(() => {
    if (view().kind !== 'library') return;
    byId('results').nextSibling.hidden = query.trim() !== '';
    if (query.trim()) search(query, 20);
    else fill(byId('results'));
  }, 60);
}
searchSoon.timer = 0;
searchSoon.running = 0;

/** @param {string} query @param {number} limit */
async function search(query, limit) {
  searchSoon.running += 1;
  const turn = searchSoon.running;
  let answer;
  try {
    answer = await program.call('search', query, limit);
  } catch (error) {
    if (!(error instanceof ProgramError)) return;
    answer = { error: explain(error.message, error.values) };
  }
  const results = byId('results');
  // What was typed meanwhile is being answered already.
  if (!results || turn !== searchSoon.running) return;
  if (answer.error) {
    fill(results, make('p', { textContent: answer.error }));
  } else {
    const { total, hits, words = [] } = answer;
    const remark = answer.reading === 'asTyped' ? '' : say(answer.reading, words.join(', '));
    const marked = answer.reading === 'corrected' ? words.join(' ') : query;
    fill(results,
      make('p.soft', { textContent: total === 0 ? say('nothingFound') : say(answer.isEstimate ? 'about' : 'results', total) }),
      answer.isCutShort && make('p', { textContent: say('cutShort') }),
      total > 0 && remark && make('p', { textContent: remark }),
      make('ul.list', {}, ...hits.flatMap((/** @type {any} */ hit, /** @type {number} */ place) => [
        place > 0 && !hit.isExact && hits[place - 1].isExact && make('li', {}, make('p.soft', { textContent: say('partsOnly') })),
        found(hit, marked),
      ])),
      ...answer.failures.map((/** @type {any} */ one) => make('p', { textContent: say('leftOut', explain(one.error, one.values)) })),
      hits.length < total && hits.length >= limit && button('button', say('more'), () => search(query, limit + 20)));
  }
  results.dataset.query = query;
}

// A guide that was found.
/** @param {any} hit @param {string} query */
function found(hit, query) {
  const bundle = bundles.find((one) => one.bundle === hit.bundle);
  if (!bundle) return null;
  const headings = hit.headings.filter((/** @type {string} */ heading) => heading !== hit.title);
  const relation = { translated: 'translated', pinyin: 'pinyin', corrected: 'similar' }[/** @type {string} */ (hit.relation)];
  return make('li', {}, link('a', { data: { path: hit.path, bundle: hit.bundle, node: hit.node } },
    () => go({ kind: 'guide', bundle, path: hit.path, node: hit.node, query, scroll: 0 }),
    make('strong', { textContent: plain(hit.title, 200) }),
    !isTrusted(bundle) && make('span.tag', { textContent: say('unverified') }),
    relation && make('span.tag', { textContent: say(relation) }),
    headings.length > 0 && make('div.soft', { textContent: plain(headings.join(' › '), 200) }),
    snippet(hit),
    make('small', { textContent: plain(bundles.length > 1 ? `${hit.path} · ${bundle.title}` : hit.path, 200) })));
}

// Words around what was found; the marks are places in UTF-8.
/** @param {{ snippet: string, marks: number[][] }} hit */
function snippet(hit) {
  const bytes = new TextEncoder().encode(hit.snippet);
  const text = (/** @type {number} */ start, /** @type {number} */ end) => new TextDecoder().decode(bytes.subarray(start, end));
  const line = make('div');
  let at = 0;
  for (const [start, end] of hit.marks) {
    put(line, text(at, start), make('mark', { textContent: text(start, end) }));
    at = end;
  }
  put(line, text(at, bytes.length));
  return line;
}

// MARK: Guides

async function showGuide() {
  const { bundle, path, query, fragment } = view();
  if (!bundle || path === undefined) return;
  const shown = view();
  let guide;
  try {
    guide = await program.call('guide', bundle.bundle, path, query, fragment ?? '');
  } catch (error) {
    if (!(error instanceof ProgramError)) return;
    return fill(app, failure(bundle.file, error.message, error.values, undefined));
  }
  if (view() !== shown) return;
  const text = new GuideText(guide.document, {
    follow: (to, fragment) => follow(bundle, path, to, fragment),
    showAddress,
    showsPictures: isTrusted(bundle),
    picture: (of) => picture(bundle, of),
  });
  const outline = make('nav#outline', { hidden: true, 'aria-label': say('outline') }, make('ol', {}, ...text.headings.map(([level, at, words]) =>
    make(`li.l${level}`, {}, link('a', {}, () => { const to = text.place(at); if (to) reveal(to); }, words || '…')))));
  const firstHeading = guide.document[0]?.[0] === 'h' ? text.headings[0]?.[2] : '';
  const article = make('article#guide', { data: { path: guide.path }, className: isTrusted(bundle) ? '' : 'stranger', lang: guide.language },
    firstHeading !== plain(guide.title, 200) && make('h1', { tabIndex: -1, textContent: plain(guide.title, 300) }), text.element);
  fill(app,
    make('p.soft', { textContent: `${plain(bundle.title, 80)} · ${plain(guide.path, 200)}` }),
    make('p', {}, text.headings.length > 1 && button('button', say('outline'), () => { outline.hidden = !outline.hidden; }), ' ', finder(shown, text)),
    outline, article);
  const node = shown.node ?? guide.node;
  const section = node === undefined ? null : text.place(node);
  const mark = section && text.marks.find((one) => one.compareDocumentPosition(section) & Node.DOCUMENT_POSITION_PRECEDING);
  if (fragment && node === undefined) tell(say('noSuchPlace', fragment));
  if (shown.scroll > 0) scrollTo(0, shown.scroll);
  else if (section) reveal(section);
  else if (query && text.marks.length > 0) text.marks[0].scrollIntoView({ block: 'center' });
  mark?.classList.add('current');
}

// What looks for words in the guide, as the search does.
/** @param {View} shown @param {GuideText} text */
function finder(shown, text) {
  let current = -1;
  const count = make('span.soft', { role: 'status' });
  const step = (/** @type {number} */ by) => {
    if (text.marks.length === 0) return;
    text.marks[current]?.classList.remove('current');
    current = (current + by + text.marks.length) % text.marks.length;
    text.marks[current].classList.add('current');
    text.marks[current].scrollIntoView({ block: 'center' });
    count.textContent = say('found', current + 1, text.marks.length);
  };
  const words = field('input#find', {
    type: 'search', value: shown.query, placeholder: say('find'), 'aria-label': say('find'),
    keydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Enter') return;
      if (words.value === shown.query) return step(event.shiftKey ? -1 : 1);
      [shown.query, shown.node, shown.fragment, shown.scroll] = [words.value, undefined, undefined, 0];
      showGuide().then(() => byId('find')?.focus({ preventScroll: true }));
    },
  });
  if (shown.query) count.textContent = text.marks.length > 0 ? `${text.marks.length}` : say('nothingFound');
  return make('span', {}, words, count,
    text.marks.length > 0 && button('button.plain', '↑', () => step(-1), { 'aria-label': say('previous') }),
    text.marks.length > 0 && button('button.plain', '↓', () => step(1), { 'aria-label': say('next') }));
}

// Follows a link of a guide.
/** @param {Bundle} bundle @param {string} from @param {string} path @param {string} fragment */
async function follow(bundle, from, path, fragment) {
  const entry = path ? bundle.byPath.get(path) : bundle.byPath.get(from);
  if (!entry) return tell(say('noSuchFile', path));
  if (entry.title === undefined) return save(bundle, entry.path);
  if (path && path !== from) return go({ kind: 'guide', bundle, path, fragment, query: '', scroll: 0 });
  const { node } = await program.call('guide', bundle.bundle, entry.path, '', fragment || 'top');
  const place = app.querySelector(`[data-node="${node}"]`);
  if (place) reveal(place);
  else if (node === undefined) tell(say('noSuchPlace', fragment));
  else scrollTo(0, 0);
}

// An address of a picture's bytes, if they are of a kind that browsers show and that has no scripts.
/** @param {Bundle} bundle @param {string} path */
async function picture(bundle, path) {
  const bytes = await program.call('contents', bundle.bundle, path, 32 << 20).catch(() => undefined);
  if (!bytes) return undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  const kind = start.startsWith('\x89PNG') ? 'png' : start.startsWith('\xFF\xD8') ? 'jpeg' : start.startsWith('GIF8') ? 'gif'
    : start.startsWith('RIFF') && start.endsWith('WEBP') ? 'webp' : '';
  if (!kind) return undefined;
  const address = URL.createObjectURL(new Blob([bytes], { type: `image/${kind}` }));
  addresses.push(address);
  return address;
}

// Shows a web address, which the page never opens.
/** @param {string} address */
function showAddress(address) {
  const text = field('input', { type: 'text', readOnly: true, value: plain(address, 2000), 'aria-label': say('address') });
  fill(notice, make('div', { textContent: say('address') }), text,
    button('button', say('copy'), () => {
      text.select();
      (navigator.clipboard?.writeText(text.value) ?? Promise.reject()).then(() => tell(say('copied')), () => {});
    }), button('button', say('close'), () => tell('')));
  notice.hidden = false;
  clearTimeout(tell.timer);
  text.focus();
}

// Writes a file to the device, if its reader says so.
/** @param {Bundle} bundle @param {string} path */
async function save(bundle, path) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!confirm(say('saveFile', name))) return;
  const bytes = await program.call('contents', bundle.bundle, path, 256 << 20).catch(() => undefined);
  if (!bytes) return tell(say('error.damaged'));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// MARK: Keys

addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (event.key === 'Escape') {
    const now = performance.now();
    if (now - lastEscape < 700) return leave();
    lastEscape = now;
    if (!notice.hidden) tell('');
    else if (isTyping) /** @type {HTMLElement} */ (event.target).blur();
  } else if (event.key === '/' && !isTyping && byId('search')) {
    event.preventDefault();
    byId('search').focus();
  }
});
let lastEscape = -1000;

// A page that is left stays in the browser's memory for a while.
addEventListener('pagehide', leave);
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => event.preventDefault());

start().catch((error) => {
  if (!canSay('stopped')) throw error;
  stopped();
});
