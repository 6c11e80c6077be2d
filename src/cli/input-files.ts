import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { UsageError } from '#lib/core/errors.ts';
import { byText } from '#lib/core/order.ts';
import type { LoadInput } from '#lib/ingest/load/input.ts';
import { pathInput } from './path-input.ts';

/** Descriptions beside the data, which are not data. */
const describing = [
	/^dataset\.json$/,
	/^mapping\.json$/,
	/^aliases\.json$/,
	/^rules\.json$/,
	/^decisions\.json$/,
	/\.md$/i,
	/^\./,
	/^~\$/
];

/**
 * The files under the given paths, each once, named by their path relative to the folder given (a file given
 * itself: by its own name). Two with one name get the name of their folder before it. Throws UsageError
 * `file_missing` for a path that is not there.
 */
export async function inputFiles(paths: readonly string[]): Promise<LoadInput[]> {
	const found = new Map<string, { name: string; root: string }>();
	for (const path of [...paths].sort()) {
		const info = await stat(path).catch((error: unknown) => {
			throw Object.assign(new UsageError('file_missing', { file: path }), { cause: error });
		});
		if (!info.isDirectory()) {
			addOnce(found, await realpath(path), basename(path), join(path, '..'));
			continue;
		}
		for (const file of await filesUnder(path)) {
			addOnce(found, await realpath(file), relative(path, file).split(sep).join('/'), path);
		}
	}
	const names = [...found.values()].map(({ name }) => name);
	return Promise.all(
		[...found].map(async ([path, { name, root }]) => {
			const file = names.filter((each) => each === name).length > 1 ? `${basename(root)}/${name}` : name;
			return pathInput(file, path, (await stat(path)).size);
		})
	);
}

function addOnce(
	found: Map<string, { name: string; root: string }>,
	file: string,
	name: string,
	root: string
): void {
	if (!found.has(file)) found.set(file, { name: name.normalize('NFC'), root });
}

async function filesUnder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const files: string[] = [];
	for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
		if (describing.some((pattern) => pattern.test(entry.name))) continue;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) files.push(...(await filesUnder(path)));
		else if (entry.isFile()) files.push(path);
	}
	return files;
}

/** The name a snapshot goes by: that of the folder, or of the file without its ending. */
export function datasetId(path: string, isFolder: boolean): string {
	const name = basename(path);
	return (isFolder ? name : name.slice(0, name.length - extname(name).length)) || name;
}
