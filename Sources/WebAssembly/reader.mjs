// The reading program in WebAssembly, for a page or for Node: one object whose methods are those of WebSession.

/** Why the program could not do something: a name, and the values that go with it. */
export class ReaderError extends Error {
  /** @param {string} name @param {string[]} values */
  constructor(name, values) {
    super(name);
    this.values = values;
  }
}

/**
 * @param {WebAssembly.Module} module
 * @param {(file: number, offset: number, target: Uint8Array) => void} read  fills the target with bytes of a file, or throws
 */
export function instantiate(module, read) {
  /** @type {any} */
  let program;
  const memory = () => new Uint8Array(program.memory.buffer);
  const host = {
    now: () => performance.now(),
    /** @param {number} file @param {number} offset @param {number} start @param {number} count */
    read(file, offset, start, count) {
      try {
        read(file, offset, memory().subarray(start, start + count));
        return 0;
      } catch {
        return 5;
      }
    },
  };
  // What the C library asks of a system: random bytes. It has no files, and nothing to write to.
  const wasi = {
    /** @param {number} start @param {number} count */
    random_get(start, count) {
      const target = memory().subarray(start, start + count);
      for (let done = 0; done < count; done += 65536) crypto.getRandomValues(target.subarray(done, done + 65536));
      return 0;
    },
    fd_close: () => 8,
    fd_seek: () => 8,
    fd_write: () => 8,
    fd_fdstat_get: () => 8,
    /** @param {number} status */
    proc_exit(status) {
      throw new WebAssembly.RuntimeError(`exit ${status}`);
    },
  };
  const { exports } = new WebAssembly.Instance(module, { host, wasi_snapshot_preview1: wasi });
  // After a trap nothing in the memory can be relied on: whoever calls again is told so.
  let hasEnded = false;
  program = new Proxy(/** @type {any} */ ({}), {
    get(_, name) {
      const part = /** @type {any} */ (exports)[name];
      if (typeof part !== 'function') return part;
      return (/** @type {number[]} */ ...values) => {
        if (hasEnded) throw new WebAssembly.RuntimeError('the reader has ended');
        try {
          return part(...values);
        } catch (error) {
          hasEnded = true;
          throw error;
        }
      };
    },
  });
  program._initialize();

  const bytes = () => memory().slice(program.replyStart(), program.replyStart() + program.replyCount());
  let text = '';
  const reply = () => {
    text = new TextDecoder().decode(bytes());
    const answer = JSON.parse(text);
    if (answer.error) throw new ReaderError(answer.error, answer.values);
    return answer;
  };
  /**
   * Lends texts or bytes to a function, each as where they are and how many there are.
   * @template Result
   * @param {(string | Uint8Array)[]} values
   * @param {(...places: number[][]) => Result} body
   */
  const lending = (values, body) => {
    const places = values.map((value) => {
      const data = typeof value === 'string' ? new TextEncoder().encode(value) : value;
      const start = program.allocate(data.length);
      memory().set(data, start);
      if (data !== value) data.fill(0);
      return [start, data.length];
    });
    try {
      return body(...places);
    } finally {
      for (const [start, count] of places) program.release(start, count);
    }
  };

  // Secrets as the program takes them.
  /** @param {string[]} secrets */
  const joined = (secrets) =>
    [...new Set(secrets.flatMap((secret) => [secret.normalize('NFC'), secret]))]
      .map((form) => form.replaceAll('\0', '') + '\0')
      .join('');

  // A passphrase is meant in Unicode's normal form C, as it was typed, or in normal form KC, which stands last.
  /** @param {string} passphrase */
  const forms = (passphrase) => joined([passphrase, passphrase.normalize('NFKC').trim() || passphrase]);

  return {
    /** @param {string | Uint8Array} key @param {'trusted' | 'proposed' | 'revoked'} role @param {string} name @param {string} place */
    know(key, role, name, place) {
      const number = ['trusted', 'proposed', 'revoked'].indexOf(role);
      if (number < 0) throw new RangeError(`no such role: ${role}`);
      lending([key, name, place], (k, n, p) => program.know(...k, number, ...n, ...p));
      return reply();
    },
    /** @param {number} file @param {number} length */
    look(file, length) {
      program.look(file, length);
      return reply();
    },
    // Finds the key of a file's contents, which `open` takes.
    /** @param {number} file @param {number} length @param {string} passphrase */
    unlock(file, length, passphrase) {
      lending([forms(passphrase)], (s) => program.unlock(file, length, ...s));
      return reply();
    },
    // Finds the keys in a file of them that has a passphrase.
    /** @param {number} file @param {number} length @param {string} passphrase */
    unlockKeys(file, length, passphrase) {
      lending([forms(passphrase)], (s) => program.unlockKeys(file, length, ...s));
      return reply();
    },
    /**
     * @param {number} file @param {number} length @param {string} name @param {string[]} secrets
     * @param {{ proposed?: boolean, unknown?: boolean, damaged?: boolean, contentsKey?: boolean }} allowed
     */
    open(file, length, name, secrets = [], allowed = {}) {
      const flags =
        (allowed.proposed ? 1 : 0) | (allowed.unknown ? 2 : 0) | (allowed.damaged ? 4 : 0) | (allowed.contentsKey ? 8 : 0);
      lending([name, joined(secrets)], (n, s) => program.open(file, length, ...n, ...s, flags));
      return reply();
    },
    // Lets a bundle go.
    /** @param {number} bundle */
    close(bundle) {
      program.close(bundle);
    },
    /** @param {number} bundle */
    verify(bundle) {
      program.verify(bundle);
      return reply();
    },
    /** @param {number} bundle */
    files(bundle) {
      program.files(bundle);
      return reply();
    },
    /** @param {string} query @param {number} limit @param {number} skipping */
    search(query, limit, skipping = 0) {
      lending([query], (q) => program.search(...q, limit, skipping));
      return reply();
    },
    /**
     * @param {number} bundle @param {string} name
     * @param {string} query  words to be marked
     * @param {string} fragment  what a link names within the guide
     */
    guide(bundle, name, query = '', fragment = '') {
      lending([name, query, fragment], (n, q, f) => program.guide(bundle, ...n, ...q, ...f));
      return reply();
    },
    // The bytes of a file, or nothing.
    /** @param {number} bundle @param {string} path @param {number} limit */
    contents(bundle, path, limit) {
      return lending([path], (p) => program.contents(bundle, ...p, limit)) ? bytes() : undefined;
    },
    /** The last answer, as it was written. */
    get answer() {
      return text;
    },
    /** How much memory the program has taken, in bytes. */
    get size() {
      return program.memory.buffer.byteLength;
    },
  };
}
