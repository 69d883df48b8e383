// Runs the reading program in a thread of its own: it is sent { id, method, values }, and answers { id, result }, or
// { id, error, values } with an error of the program, or { id, trap } if the program has ended.
import { instantiate, ReaderError } from '../WebAssembly/reader.mjs';

/** How much of a file is read at once where less is asked for, in bytes. */
const STRETCH = 256 << 10;

/** @type {{ blob: Blob, start: number, bytes: Uint8Array }[]} */
const files = [];
const fileReader = typeof FileReaderSync === 'function' ? new FileReaderSync() : undefined;

// Whether a part of a file can be read while the program waits: WebKit lets no worker read files of a page that is one.
/** @param {Blob} blob */
function isReadInParts(blob) {
  try {
    return fileReader?.readAsArrayBuffer(blob.slice(0, 1)).byteLength === Math.min(blob.size, 1);
  } catch {
    return false;
  }
}

/** @param {number} number @param {number} offset @param {Uint8Array} target */
function readFile(number, offset, target) {
  const file = files[number];
  const end = offset + target.length;
  if (offset < file.start || end > file.start + file.bytes.length) {
    if (!fileReader || file.bytes.length === file.blob.size) throw new RangeError('beyond the end');
    const part = file.blob.slice(offset, Math.max(end, offset + STRETCH));
    [file.start, file.bytes] = [offset, new Uint8Array(fileReader.readAsArrayBuffer(part))];
  }
  if (end > file.start + file.bytes.length) throw new RangeError('beyond the end');
  target.set(file.bytes.subarray(offset - file.start, end - file.start));
}

/** @type {any} */
let program;
/** @type {Record<string, (...values: any[]) => any>} */
const methods = {
  /** @param {ArrayBuffer} wasm */
  async start(wasm) {
    program = instantiate(await WebAssembly.compile(wasm), readFile);
  },
  // Takes a file, and says by which number and length it is called.
  /** @param {Blob} blob @param {ArrayBuffer} [whole]  its bytes, where it could not be taken without them */
  take(blob, whole) {
    if (!whole && !isReadInParts(blob)) throw new ReaderError('bytesNeeded', []);
    const bytes = whole ? new Uint8Array(whole) : new Uint8Array(0);
    return [files.push({ blob, start: 0, bytes }) - 1, blob.size];
  },
  size: () => program.size,
};

let last = Promise.resolve();
self.onmessage = ({ data: { id, method, values } }) => {
  last = last.then(async () => {
    try {
      const result = await (methods[method] ?? program[method])(...values);
      postMessage({ id, result });
    } catch (error) {
      if (error instanceof ReaderError) postMessage({ id, error: error.message, values: error.values });
      else postMessage({ id, trap: String(error) });
    }
  });
};
