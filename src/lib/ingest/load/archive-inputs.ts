import { AppError } from '#lib/core/errors.ts';
import { archiveFiles, isArchive, MAX_FILE_BYTES, type ArchiveFile } from '../formats/index.ts';
import { isZip } from '../formats/magic.ts';
import type { LoadInput } from './input.ts';

/**
 * The inputs, with the files of each archive (`xuat.zip/2017/ho-so.csv`) in the place of the archive. One that cannot be
 * opened stays: reading it says why, in the ledger.
 */
export async function unpackArchives(inputs: readonly LoadInput[]): Promise<LoadInput[]> {
	const unpacked: LoadInput[] = [];
	for (const input of inputs) unpacked.push(...((await filesOf(input)) ?? [input]));
	return unpacked;
}

async function filesOf(input: LoadInput): Promise<LoadInput[] | null> {
	try {
		if (input.size > MAX_FILE_BYTES || !isZip(await input.slice(0, 4))) return null;
		const bytes = await input.slice(0, input.size);
		if (!isArchive(bytes, input.file)) return null;
		const open = oneAtATime();
		return (await archiveFiles(bytes, input.file)).map((file) => ({
			file: file.file,
			size: file.size,
			slice: async (from, to) => (await open(file)).subarray(from, to)
		}));
	} catch (error) {
		if (error instanceof AppError) return null;
		throw error;
	}
}

/** Unpacks files, keeping only the last: they are read one after another, in pieces. */
function oneAtATime(): (file: ArchiveFile) => Promise<Uint8Array> {
	let last: { file: ArchiveFile; bytes: Promise<Uint8Array> } | null = null;
	return (file) => {
		if (last?.file !== file) last = { file, bytes: file.bytes() };
		return last.bytes;
	};
}
