import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../src/lib/ingest', import.meta.url));

/** Files a file imports, types too: a circle of types is a circle for whoever reads them. */
function importsOf(file: string): string[] {
	const found = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+\.ts)'/g);
	return [...found].map(([, path]) => normalize(join(dirname(file), path as string)));
}

it('no file of ingest imports itself by way of others', () => {
	const files = readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name));
	const imports = new Map(files.map((file) => [file, importsOf(file)]));
	const done = new Set<string>();
	const circles: string[] = [];
	const walk = (file: string, path: readonly string[]): void => {
		if (path.includes(file)) {
			circles.push(
				[...path.slice(path.indexOf(file)), file].map((each) => each.slice(root.length + 1)).join(' → ')
			);
			return;
		}
		if (done.has(file)) return;
		for (const next of imports.get(file) ?? []) walk(next, [...path, file]);
		done.add(file);
	};
	for (const file of files) walk(file, []);
	expect(circles).toEqual([]);
});
