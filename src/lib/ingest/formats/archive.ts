import { AppError } from '#lib/core/errors.ts';
import { checkSize, MAX_ARCHIVE_DEPTH, MAX_ARCHIVE_FILES, MAX_UNPACKED_BYTES } from './limits.ts';
import { isZip } from './magic.ts';
import { checkPart, unzip, zipDirectory, type ZipEntry } from './zip.ts';

/** A file inside an archive. */
export interface ArchiveFile {
	/** Path of the archive, then the path inside it: `xuat.zip/2017/ho-so.csv`. */
	file: string;
	/** Size unpacked, in bytes, as the archive declares it. */
	size: number;
	/** Unpacks it. Rejects with AppError `zip_damaged`, `zip_truncated`, `zip_bomb`, `file_encrypted`. */
	bytes(): Promise<Uint8Array>;
}

/** What programs leave in archives beside files, and what only describes them. */
const passedOver = [/(^|\/)__MACOSX\//, /(^|\/)\./, /(^|\/)~\$/, /(^|\/)(Thumbs\.db|desktop\.ini)$/i];

/**
 * Whether a file is a zip archive of files, and not one file of many parts: a workbook, a document, a program. Throws
 * AppError `zip_truncated` when it is a zip archive without its directory.
 */
export function isArchive(bytes: Uint8Array, file: string): boolean {
	if (!isZip(bytes)) return false;
	const names = [...zipDirectory(bytes, file).keys()];
	return !names.some((name) => packageMarks.some((pattern) => pattern.test(name)));
}

const packageMarks = [
	/^\[Content_Types\]\.xml$/,
	/^mimetype$/,
	/^META-INF\/MANIFEST\.MF$/,
	/(^|\/)workbook\d*\.xml$/
];

/**
 * The files of an archive, those of archives inside it too, in the order of their paths; none is unpacked but archives
 * within. Throws AppError `zip_truncated`, `zip_bomb`, `zip_too_many_files`, `zip_nested`, `file_empty`.
 */
export async function archiveFiles(bytes: Uint8Array, file: string): Promise<ArchiveFile[]> {
	const found: ArchiveFile[] = [];
	await collect(bytes, file, file, 1, { unpacked: 0 }, found);
	if (found.length === 0) throw new AppError('file_empty', { file });
	return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

async function collect(
	bytes: Uint8Array,
	path: string,
	file: string,
	depth: number,
	total: { unpacked: number },
	found: ArchiveFile[]
): Promise<void> {
	if (depth > MAX_ARCHIVE_DEPTH) throw new AppError('zip_nested', { file, limit: MAX_ARCHIVE_DEPTH });
	for (const entry of zipDirectory(bytes, file).values()) {
		const inner = safePath(entry.name);
		if (inner === '' || /[/\\]$/.test(entry.name) || passedOver.some((pattern) => pattern.test(inner)))
			continue;
		checkPart(entry, file);
		total.unpacked += entry.size;
		if (total.unpacked > MAX_UNPACKED_BYTES) {
			const size = Math.ceil(total.unpacked / 1024 / 1024);
			throw new AppError('zip_bomb', { file, part: '*', size });
		}
		const innerPath = `${path}/${inner}`;
		const member = async (): Promise<Uint8Array> => {
			checkSize(entry.size, innerPath);
			return unzip(bytes, entry, file);
		};
		if (/\.zip$/i.test(inner) && (await holdsFiles(entry, member))) {
			await collect(await member(), innerPath, file, depth + 1, total, found);
			continue;
		}
		found.push({ file: innerPath, size: entry.size, bytes: member });
		if (found.length > MAX_ARCHIVE_FILES) {
			throw new AppError('zip_too_many_files', { file, limit: MAX_ARCHIVE_FILES });
		}
	}
}

async function holdsFiles(entry: ZipEntry, member: () => Promise<Uint8Array>): Promise<boolean> {
	if (entry.encrypted) return false;
	const bytes = await member();
	try {
		return isArchive(bytes, entry.name);
	} catch (error) {
		// A damaged one is said to be so when its turn to be read comes.
		if (error instanceof AppError) return false;
		throw error;
	}
}

/** The path of a part as a label: no drive, no way out of the archive, no control characters. */
function safePath(name: string): string {
	return name
		.replaceAll('\\', '/')
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.split('/')
		.filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
		.join('/')
		.normalize('NFC');
}
