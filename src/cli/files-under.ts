import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#lib/core/errors.ts';
import { byText } from '#lib/core/order.ts';

/** The files under the given paths: folders are walked to the end, in the order of names. Throws `file_missing`. */
export async function filesUnder(paths: readonly string[]): Promise<string[]> {
	const files: string[] = [];
	for (const path of paths) {
		const found = await stat(path).catch((cause: unknown) => {
			throw new AppError('file_missing', { file: basename(path) }, { cause });
		});
		if (found.isDirectory()) files.push(...(await walk(path)));
		else files.push(path);
	}
	return [...new Set(files)];
}

async function walk(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const files: string[] = [];
	for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) files.push(...(await walk(path)));
		else if (entry.isFile() && !isLeftover(entry.name)) files.push(path);
	}
	return files;
}

/** What programs leave beside files: Office lock files, folder settings. */
function isLeftover(name: string): boolean {
	return (
		name.startsWith('~$') || (name.startsWith('.') && !/\.(csv|tsv|xlsx?|ods|html?|n?d?json)$/i.test(name))
	);
}
