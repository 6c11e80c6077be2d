import { readFileSync, readdirSync } from 'node:fs';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { importDirection, layers } from '../../.eslint/import-direction.js';

const names = Object.keys(layers);
const linter = new Linter({ configType: 'flat' });

function faults(layer: string, specifier: string): number {
	return linter.verify(`import '${specifier}';`, importDirection, `src/lib/${layer}/a-file.js`).length;
}

describe.each(names)('%s', (layer) => {
	test.each(names.filter((other) => other !== layer))('and %s', (other) => {
		expect(faults(layer, `#lib/${other}/x.ts`) > 0).toBe(!layers[layer]!.includes(other));
		// Round the back door: a relative path to another folder is refused even where the folder is allowed.
		expect(faults(layer, `../${other}/x.ts`)).toBeGreaterThan(0);
	});

	test('only the engine folder names an engine', () => {
		expect(faults(layer, '#lib/engine/wasm/index.ts') > 0).toBe(layer !== 'engine');
	});
});

test('every folder of src/lib is a layer, and the drawing in docs/architecture.md is the table', () => {
	const folders = readdirSync('src/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(folders.map((entry) => entry.name).sort()).toEqual([...names].sort());

	const drawn = readFileSync('docs/architecture.md', 'utf8').matchAll(
		/^ {4}(\w+)\/ .*<- ([a-z0-9 ]+?)(?: \(.*)?$/gm
	);
	const table = new Map([...drawn].map(([, layer, list]) => [layer, list!.trim().split(' ').sort()]));
	for (const layer of names.filter((name) => layers[name]!.length > 0)) {
		expect([layer, table.get(layer)]).toEqual([layer, [...layers[layer]!].sort()]);
	}
});
