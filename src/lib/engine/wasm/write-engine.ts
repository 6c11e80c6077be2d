/**
 * Writes the engine's file for browsers and tests, `generated/duckdb-eh.wasm` beside this one (a step of `npm run generate`): the published one without the 72,000 C++ symbols
 * to which extensions loaded at run time would be linked. None is loaded here, and wrapping every symbol was most of the engine's start.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { trimExports } from './trim-exports.ts';

const published = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const folder = join(import.meta.dirname, 'generated');
/** Mangled as in the Itanium C++ ABI, and the same before Emscripten has made its 64-bit numbers pairs. */
const ofCpp = /^(?:orig\$|_Z)/u;

mkdirSync(folder, { recursive: true });
writeFileSync(
	join(folder, 'duckdb-eh.wasm'),
	trimExports(readFileSync(published), (name) => !ofCpp.test(name))
);
