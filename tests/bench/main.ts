/**
 * `npm run bench [-- cube|import|page … --quick --built --docs --size ID …]`: measures and prints a table; everything
 * measured goes to `.out/bench.json`, with `--docs` the table to docs/performance.md; `--built` takes the site in `build`. Ends with 1 when an answer was wrong or a measurement
 * failed, which loses no other; never because of times: a missed bar is printed as missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Attempts } from './attempts.ts';
import { cubePart } from './cube.ts';
import { document } from './documented.ts';
import { loadNow, machine } from './machine.ts';
import { pagePart } from './page.ts';
import { importPart } from './part-import.ts';
import type { Part } from './part.ts';
import { OUT } from './paths.ts';
import { report } from './report.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		quick: { type: 'boolean', default: false },
		built: { type: 'boolean', default: false },
		docs: { type: 'boolean', default: false },
		size: { type: 'string', multiple: true, default: [] }
	}
});

const parts: Record<string, () => Promise<Part>> = {
	cube: () => cubePart({ quick: values.quick, only: values.size }),
	import: () => importPart({ quick: values.quick }),
	page: () => pagePart({ quick: values.quick, built: values.built })
};

const asked = positionals.length > 0 ? positionals : Object.keys(parts);
for (const name of asked)
	if (!parts[name]) throw new RangeError(`no part "${name}" (there are: ${Object.keys(parts).join(', ')})`);
const began = new Date();
const described = await machine();
const found: Record<string, Part> = {};
mkdirSync(OUT, { recursive: true });
for (const name of asked) {
	const attempts = new Attempts();
	const started = performance.now();
	const load = loadNow();
	const part = await attempts.make(name, async () => parts[name]?.());
	found[name] = {
		...(part ?? { data: null, tables: [], criteria: [], wrong: [], failed: [] }),
		...(part ? {} : { failed: attempts.failed })
	};
	described.parts.push({ name, load, seconds: Math.round((performance.now() - started) / 1000) });
	// After each part: what has been measured is not lost by what comes after.
	write(name);
}

const seconds = Math.round((Date.now() - began.getTime()) / 1000);
const text = report(described, Object.values(found));
console.log(text);
if (values.docs) await document(`Measured ${began.toISOString().slice(0, 10)} in ${seconds} s. ${text}`);
console.error(`${seconds} s`);
const bad = Object.values(found).some(({ wrong, failed }) => wrong.length + failed.length > 0);
process.exitCode = bad ? 1 : 0;

/** The JSON and the table of what there is so far. */
function write(last: string): void {
	const whole = asked.length === Object.keys(parts).length;
	const measured = { began: began.toISOString(), upTo: last, quick: values.quick, machine: described };
	writeFileSync(
		join(OUT, `${whole ? 'bench' : asked.join('-')}.json`),
		JSON.stringify({ ...measured, parts: found }, null, '\t')
	);
	writeFileSync(join(OUT, 'table.md'), `${report(described, Object.values(found))}\n`);
}
