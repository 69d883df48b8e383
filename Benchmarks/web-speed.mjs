#!/usr/bin/env node
// Measures the reader in WebAssembly beside the native program, on one bundle that is not encrypted: milliseconds at the
// median of nine runs. Natively each is a process of its own, its start included.
//
// usage: Benchmarks/web-speed.mjs FILE [QUERY…]     (after Scripts/build and Scripts/build-web)
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { instantiate } from '../Sources/WebAssembly/reader.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file, ...given] = process.argv.slice(2);
if (!file) {
  console.error('usage: Benchmarks/web-speed.mjs FILE [QUERY…]');
  process.exit(64);
}
const queries = given.length ? given : ['医疗', '签证', 'visa', '护照', 'money'];
const code = fs.readFileSync(`${root}.build/web/reader.wasm`);
const descriptor = fs.openSync(file);
const size = fs.fstatSync(descriptor).size;

const times = {};
const measure = (name, body) => {
  const start = performance.now();
  const result = body();
  (times[name] ??= []).push(performance.now() - start);
  return result;
};
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1].toFixed(1);

let memory = 0;
for (let run = 0; run < 9; run++) {
  const reader = measure('load', () =>
    instantiate(new WebAssembly.Module(code), (_, offset, target) => fs.readSync(descriptor, target, 0, target.length, offset)));
  measure('open', () => reader.open(0, size, 'a', [], { unknown: true }));
  measure('first search', () => reader.search(queries[0], 10));
  for (const query of queries.slice(1)) measure('further search', () => reader.search(query, 10));
  memory = Math.max(memory, reader.size);
  measure('verify', () => reader.verify(0));
}
const native = (name, ...words) => {
  for (let run = 0; run < 9; run++) {
    measure(`native ${name}`, () => spawnSync(`${root}.build/release/bundle`, words, { stdio: 'ignore' }));
  }
};
native('open', 'read', file, '--allow-unknown', '--info');
native('first search', 'read', file, '--allow-unknown', '--search', queries[0]);
native('verify', 'verify', file);

console.log(`| | WebAssembly (Node ${process.version}) | native |\n| --- | --- | --- |`);
for (const name of ['load', 'open', 'first search', 'further search', 'verify']) {
  const other = times[`native ${name}`];
  console.log(`| ${name}, ms | ${median(times[name])} | ${other ? median(other) : ''} |`);
}
console.log(`| memory, MB | ${(memory / 1e6).toFixed(1)} | |`);
