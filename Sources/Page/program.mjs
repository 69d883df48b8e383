// The reading program, as the page calls it: each program is a worker with a memory of its own.

/** How large a file may be where all of it has to be in memory, in bytes. */
const MOST_IN_MEMORY = 256 << 20;

/** An error of the reading program: its name, and the values that go with it. */
export class ProgramError extends Error {
  /** @param {string} name @param {string[]} values */
  constructor(name, values) {
    super(name);
    this.values = values;
  }
}

export class Program {
  /** @type {Set<Program>} */
  static #running = new Set();
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();
  #calls = 0;
  #worker;

  /**
   * @param {string} source  the code of the worker
   * @param {ArrayBuffer} wasm
   * @param {(error: Error) => void} ended  called when the program has ended by itself
   */
  constructor(source, wasm, ended) {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    this.#worker = new Worker(address);
    Program.#running.add(this);
    URL.revokeObjectURL(address);
    this.#worker.onerror = (event) => this.#end(new Error(event.message), ended);
    this.#worker.onmessage = ({ data }) => {
      const call = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.trap) {
        call?.reject(new Error(data.trap));
        this.#end(new Error(data.trap), ended);
      } else if (data.error) {
        call?.reject(new ProgramError(data.error, data.values));
      } else {
        call?.resolve(data.result);
      }
    };
    /** Settles when the program can be called. */
    this.ready = this.call('start', wasm);
  }

  /** @param {Error} error @param {(error: Error) => void} ended */
  #end(error, ended) {
    this.end();
    ended(error);
  }

  get hasEnded() {
    return !Program.#running.has(this);
  }

  // Calls a function of the program.
  /** @param {string} method @param {any[]} values @returns {Promise<any>} */
  call(method, ...values) {
    return new Promise((resolve, reject) => {
      if (this.hasEnded) return reject(new Error('ended'));
      this.#calls += 1;
      this.#waiting.set(this.#calls, { resolve, reject });
      this.#worker.postMessage({ id: this.#calls, method, values });
    });
  }

  // Hands a file over, and says by which number and length the program calls it. Where its worker can't read files, all of it is
  // read into memory.
  /** @param {File} file @returns {Promise<[number, number]>} */
  async take(file) {
    try {
      return await this.call('take', file);
    } catch (error) {
      if (!(error instanceof ProgramError) || error.message !== 'bytesNeeded') throw error;
      if (file.size > MOST_IN_MEMORY) throw new ProgramError('tooLargeHere', []);
      return this.call('take', file, await file.arrayBuffer());
    }
  }

  /** Ends the program; all of its memory goes away. */
  end() {
    this.#worker.terminate();
    Program.#running.delete(this);
    for (const { reject } of this.#waiting.values()) reject(new Error('ended'));
    this.#waiting.clear();
  }

  static endAll() {
    for (const program of Program.#running) program.end();
  }
}

// The bytes of Base64.
/** @param {string} text */
export function base64Bytes(text) {
  // Base64 has no spaces here, and four characters for three bytes: a part at a time, as browsers limit what they decode at once.
  const part = 1 << 20;
  const bytes = new Uint8Array((text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0));
  for (let start = 0, at = 0; start < text.length; start += part) {
    const binary = atob(text.slice(start, start + part));
    for (let index = 0; index < binary.length; index += 1) bytes[at++] = binary.charCodeAt(index);
  }
  return bytes;
}

const DIGITS = ''; // the build puts the characters here in which it writes the program

// The bytes of what the build wrote: five characters are the digits, to the base of 85, of the number that four bytes are.
/** @param {string} text */
export function programBytes(text) {
  const values = new Uint8Array(128);
  for (let digit = 0; digit < 85; digit += 1) values[DIGITS.charCodeAt(digit)] = digit;
  const bytes = new Uint8Array(Math.floor((text.length / 5) * 4));
  for (let start = 0, at = 0; start < text.length; start += 5) {
    let number = 0;
    // The last may have fewer.
    for (let index = start; index < start + 5; index += 1) {
      number = number * 85 + (index < text.length ? values[text.charCodeAt(index)] : 84);
    }
    for (let shift = 24; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = number >>> shift;
  }
  return bytes;
}

// What gzip made smaller.
/** @param {Uint8Array} bytes @returns {Promise<ArrayBuffer>} */
export function unzipped(bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
