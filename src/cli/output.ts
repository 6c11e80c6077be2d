import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError, UsageError } from '#lib/core/errors.ts';

/**
 * Makes the folder with those above it, if it is not there. One by one: Node's `recursive` never ends where the system
 * denies that the parent is there (`/proc/x`). Throws UsageError `out_not_folder` for what is there and no folder.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
	const there = await kindOf(path);
	if (there === 'folder') return;
	if (there !== 'nothing') throw new UsageError('out_not_folder', { path });
	if (dirname(path) !== path) await makeFolder(dirname(path), mode);
	await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
		// Somebody else made it meanwhile.
		if (error.code !== 'EEXIST') throw error;
	});
}

/**
 * Writes a file that takes the place of the one before. What is there and is no file (a folder, a device, a pipe that
 * nobody may read) is left alone, AppError `out_not_file`; a write that fails leaves no half of a file.
 */
export async function writeOutput(path: string, chunks: Iterable<string>): Promise<void> {
	if (!['file', 'nothing'].includes(await kindOf(path))) throw new AppError('out_not_file', { path });
	try {
		await pipeline(Readable.from(chunks), createWriteStream(path));
	} catch (error) {
		await rm(path, { force: true });
		throw error;
	}
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'other' | 'nothing'> {
	try {
		const found = await stat(path);
		return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
	} catch (error) {
		// ENOTDIR: a file stands where a folder above would be; whoever makes that folder says so.
		if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return 'nothing';
		throw error;
	}
}
