import { AppError } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import { found, given, type FileDecisions } from '../decisions.ts';
import { fileOverride, type Overrides } from '../overrides.ts';
import type { RawFile } from '../raw.ts';
import { archiveFiles, isArchive } from './archive.ts';
import { arrow } from './arrow.ts';
import { csv } from './csv.ts';
import type { ImportFormat, Opening, PartsRead } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { repairSheets } from './legacy-cells.ts';
import { checkSize } from './limits.ts';
import { isBinaryTable, isZip, markupKind, notTextKind, UNKNOWN_BINARY } from './magic.ts';
import { mhtml } from './mhtml.ts';
import { ndjson } from './ndjson.ts';
import { ods } from './ods.ts';
import { parquet } from './parquet.ts';
import { withinRows } from './sheets-check.ts';
import { xls } from './xls.ts';
import { xlsx } from './xlsx.ts';
import { xml } from './xml.ts';

export { archiveFiles, isArchive, type ArchiveFile } from './archive.ts';
export { MAX_FILE_BYTES } from './limits.ts';
export { sniffCsvHead, type CsvHead } from './csv-head.ts';
export type { ImportFormat } from './format.ts';

/** Every format, in the order they are tried; the last takes any text. To add one: a file and a line here. */
export const formats: readonly ImportFormat[] = [
	xlsx,
	ods,
	xls,
	parquet,
	arrow,
	xml,
	mhtml,
	html,
	ndjson,
	json,
	csv
];

/** Bytes decoded to look at the beginning of a file. */
const HEAD = 64 * 1024;

/**
 * Takes a file apart into sheets of text. The format is what the content is, whatever the name says; `name` goes into
 * messages and breaks ties; what a person decided goes before what would be found. An archive of one file is read as
 * that file; one of several is refused with `zip_holds_files`: they are inputs of their own (`archiveFiles`). Throws an
 * AppError with a code when the file cannot be read.
 */
export async function readRaw(
	bytes: Uint8Array,
	name: string,
	overrides: Overrides = [],
	onPart: PartsRead = () => undefined
): Promise<RawFile> {
	if (bytes.length === 0) throw new AppError('file_empty', { file: name });
	if (isArchive(bytes, name)) {
		const [only, ...more] = await archiveFiles(bytes, name);
		if (only === undefined || more.length > 0)
			throw new AppError('zip_holds_files', { file: name, count: more.length + 1 });
		return readRaw(await only.bytes(), only.file, overrides, onPart);
	}
	const { format: as } = fileOverride(overrides);
	const format = as === undefined ? formatOf(openingOf(bytes, name)) : formatNamed(as);
	if (format === undefined) throw new AppError('file_empty', { file: name });
	const raw = await format.read(bytes, name, overrides, onPart);
	const { sheets, problems } = repairSheets(withinRows(raw.sheets, name));
	const decisions: Partial<FileDecisions> = {
		...raw.decisions,
		format: as === undefined ? found(raw.format, sureOf(format)) : given(raw.format)
	};
	return { ...raw, sheets, problems: [...raw.problems, ...problems], decisions };
}

function formatOf(opening: Opening): ImportFormat | undefined {
	return formats.find((candidate) => candidate.sniff(opening));
}

function formatNamed(id: string): ImportFormat | undefined {
	return formats.find((candidate) => candidate.id === (id === 'tsv' ? 'csv' : id));
}

/** Text is what is left when nothing else fits; the others say what they are. */
function sureOf(format: ImportFormat): number {
	return format === csv ? 0.95 : 1;
}

/** The format of a text by its beginning; undefined for what is no text of tables. */
export function textFormat(head: Uint8Array): string | undefined {
	if (isBinaryTable(head) || notTextKind(head) !== null) return undefined;
	return formatOf({ bytes: head, head: decodeText(head.subarray(0, HEAD)).text })?.id;
}

/** Refuses a file larger than the limit in bytes by what its first bytes say it is, if that is no text, else by its size. */
export function refuseOversized(size: number, head: Uint8Array, name: string, limit: number): void {
	const kind = isBinaryTable(head) ? null : notTextKind(head);
	if (kind !== null) throw notText(name, kind);
	checkSize(size, name, limit);
}

/** Refused as what it is, where that is known. */
function notText(file: string, kind: string): AppError {
	return kind === UNKNOWN_BINARY
		? new AppError('file_binary', { file })
		: new AppError('file_not_text', { file, kind });
}

function openingOf(bytes: Uint8Array, name: string): Opening {
	if (isBinaryTable(bytes)) {
		const opening = { bytes, head: '' };
		if (isZip(bytes) && formatOf(opening) === undefined)
			throw new AppError('file_not_table', { file: name, kind: 'ZIP' });
		return opening;
	}
	const kind = notTextKind(bytes);
	if (kind !== null) throw notText(name, kind);
	const { text: head } = decodeText(bytes.subarray(0, HEAD));
	const opening = { bytes, head };
	const markup = [html, xml].some((format) => format.sniff(opening)) ? null : markupKind(head);
	if (markup !== null) throw new AppError('file_not_table', { file: name, kind: markup });
	return opening;
}
