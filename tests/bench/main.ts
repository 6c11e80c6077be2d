/**
 * `npm run bench [-- cube|import|page … --quick --built --docs --size ID …]`: measures and prints a table; everything
 * measured goes to `.out/bench.json`, with `--docs` the table to docs/performance.md; `--built` takes the site in `build`. Ends with 1 when an answer was wrong, whatever the times are: a missed bar is printed as missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cubePart } from './cube.ts';
import { document } from './documented.ts';
import { machine } from './machine.ts';
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
const began = new Date();
const described = await machine();
const found: Record<string, Part> = {};
for (const name of asked) {
	const part = parts[name];
	if (!part) throw new RangeError(`no part "${name}" (there are: ${Object.keys(parts).join(', ')})`);
	found[name] = await part();
}

const seconds = Math.round((Date.now() - began.getTime()) / 1000);
mkdirSync(OUT, { recursive: true });
writeFileSync(
	join(OUT, `${asked.length === Object.keys(parts).length ? 'bench' : asked.join('-')}.json`),
	JSON.stringify(
		{ began: began.toISOString(), seconds, quick: values.quick, machine: described, parts: found },
		null,
		'\t'
	)
);
const text = report(described, Object.values(found));
writeFileSync(join(OUT, 'table.md'), `${text}\n`);
console.log(text);
if (values.docs) await document(`Measured ${began.toISOString().slice(0, 10)} in ${seconds} s. ${text}`);
console.error(`${seconds} s`);
process.exitCode = Object.values(found).some(({ wrong }) => wrong.length > 0) ? 1 : 0;
