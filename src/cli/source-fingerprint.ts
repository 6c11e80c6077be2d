import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Code that decides what a snapshot holds, relative to `src/`. */
const sources = [
	'lib/core',
	'lib/model',
	'lib/sql',
	'lib/ingest',
	'lib/indicators',
	'lib/cube',
	'lib/snapshot',
	'cli/ingest.ts',
	'cli/input-files.ts',
	'cli/snapshot-folder.ts'
];

/** SHA-256 over that code (tests left out): snapshots built by other code are built again. */
export async function sourceFingerprint(src: string): Promise<string> {
	const hash = createHash('sha256');
	for (const source of sources) {
		const path = join(src, source);
		const files = source.endsWith('.ts')
			? [path]
			: (await readdir(path, { recursive: true, withFileTypes: true }))
					.filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
					.map((entry) => join(entry.parentPath, entry.name))
					.sort();
		for (const file of files) hash.update(await readFile(file)).update('\0');
	}
	return hash.digest('hex');
}
