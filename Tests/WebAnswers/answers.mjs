// Does what the lines of standard input say with the reader in WebAssembly, and prints each answer on a line: what the
// program beside this does natively. A trap is an answer of its own.
//
// usage: node answers.mjs READER.wasm < LINES
import fs from 'node:fs';
import { instantiate, ReaderError } from '../../Sources/WebAssembly/reader.mjs';

const module = new WebAssembly.Module(fs.readFileSync(process.argv[2]));
const files = [];
const begin = () =>
  instantiate(module, (file, offset, target) => {
    if (fs.readSync(files[file], target, 0, target.length, offset) !== target.length) throw new Error('short');
  });
const opened = (path) => {
  files.push(fs.openSync(path));
  return [files.length - 1, fs.fstatSync(files.at(-1)).size];
};
const secrets = (path) => {
  if (path === '-') return [];
  const text = fs.readFileSync(path, 'utf8');
  return [path.endsWith('passphrase') ? text.replace(/\n$/, '') : text];
};
const commands = {
  know: (role, name, path) => reader.know(fs.readFileSync(path), ['trusted', 'proposed', 'revoked'][role], name, 'there'),
  look: (path) => reader.look(...opened(path)),
  open: (path, secret, flags) =>
    reader.open(...opened(path), 'a', secrets(secret), { proposed: !!(flags & 1), unknown: !!(flags & 2), damaged: !!(flags & 4) }),
  verify: (bundle) => reader.verify(+bundle),
  files: (bundle) => reader.files(+bundle),
  search: (limit, query) => reader.search(query, +limit),
  guide: (bundle, name) => reader.guide(+bundle, name),
};

let reader = begin();
for (const line of fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const [command, ...values] = line.split('\t');
  if (command === 'new') {
    for (const file of files.splice(0)) fs.closeSync(file);
    reader = begin();
    continue;
  }
  try {
    commands[command](...values);
  } catch (error) {
    if (!(error instanceof ReaderError)) {
      console.log(`TRAP ${error.message}`);
      reader = begin();
      continue;
    }
  }
  console.log(reader.answer);
}
