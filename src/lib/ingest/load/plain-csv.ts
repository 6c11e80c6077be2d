import type { RawFile } from '../raw.ts';
import type { UnderstoodFile, UnderstoodSheet } from '../understood.ts';
import { looksLegacy } from '../decode/index.ts';
import { readRaw } from '../formats/index.ts';
import { understand } from '../structure/index.ts';
import type { PlainCsv } from './stage.ts';

/** Smaller files gain nothing from the engine's own reader. */
const MIN_BYTES = 1 << 18;
const SAMPLE_BYTES = 1 << 17;

export interface PlainJudgement {
	csv: Omit<PlainCsv, 'path'>;
	/** The head of the file, understood: its columns and table hold for the whole file. */
	head: UnderstoodFile;
	sheet: UnderstoodSheet;
}

/**
 * Judges whether a file is so plain that the engine's own CSV reader will give what the careful one would: UTF-8, header on
 * the first record, only rows of data at both ends, no blank lines, no legacy encoding. Undefined when it is not.
 */
export async function judgePlainCsv(bytes: Uint8Array, name: string): Promise<PlainJudgement | undefined> {
	if (bytes.length < MIN_BYTES || !/\.(csv|tsv|txt)$/i.test(name)) return undefined;
	const headEnd = bytes.lastIndexOf(LF, SAMPLE_BYTES) + 1;
	const tailStart = bytes.indexOf(LF, bytes.length - SAMPLE_BYTES) + 1;
	const headerEnd = bytes.indexOf(LF) + 1;
	if (headEnd === 0 || tailStart === 0) return undefined;
	const head = await plainPart(bytes.subarray(0, headEnd), name);
	const tail = await plainPart(joined(bytes.subarray(0, headerEnd), bytes.subarray(tailStart)), name);
	if (!head || !tail || head.raw.delimiter !== tail.raw.delimiter) return undefined;
	const { delimiter, quote } = head.raw;
	if (delimiter === null || delimiter.length !== 1 || (quote ?? '"') !== '"') return undefined;
	const texture = textureOf(bytes, delimiter.charCodeAt(0));
	if (texture.blankLines) return undefined;
	return {
		csv: { delimiter, quote: '"', width: head.sheet.columns.length, tidy: texture.tidy },
		head: head.file,
		sheet: head.sheet
	};
}

async function plainPart(
	bytes: Uint8Array,
	name: string
): Promise<{ raw: RawFile; file: UnderstoodFile; sheet: UnderstoodSheet } | undefined> {
	const raw = await readRaw(bytes, name);
	if (raw.encoding !== 'utf-8' && raw.encoding !== 'utf-8-bom') return undefined;
	const [rawSheet] = raw.sheets;
	const file = understand(raw, name);
	const [sheet] = file.sheets;
	if (!rawSheet || !sheet || file.sheets.length !== 1 || sheet.headerRow !== 1) return undefined;
	// What is odd has to be said by the careful reader, but for which way round dates were read.
	const odd = [...raw.problems, ...sheet.problems].filter(({ code }) => !code.startsWith('dates_'));
	if (odd.length > 0) return undefined;
	const width = sheet.columns.length;
	const plain =
		rawSheet.rows.every((row) => row.cells.length === width) &&
		sheet.rows.every((row) => row.kind === (row.number === 1 ? 'header' : 'data')) &&
		!sheet.columns.some((_, index) => looksLegacy(rawSheet.rows.map((row) => row.cells[index] ?? '')));
	return plain ? { raw, file, sheet } : undefined;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}

const LF = 0x0a;
const SPACE = 0x20;

/** What a byte means to `textureOf`; bytes of class 0 (most) are passed over. */
const byteClass = { plain: 0, space: 1, lineEnd: 2, skipped: 3, edge: 4, untidy: 5, c2: 6, e1: 7 } as const;

function byteClasses(delimiter: number): Uint8Array {
	const classes = new Uint8Array(256);
	// Combining marks, zero-width and wide spaces, and whatever else NFC or `tidy()` might change start with these.
	classes.fill(byteClass.untidy, 0xca, 0xf5);
	classes[0xc2] = byteClass.c2;
	classes[0xe1] = byteClass.e1;
	classes[0x09] = byteClass.untidy;
	classes[0x0d] = byteClass.skipped;
	classes[LF] = byteClass.lineEnd;
	classes[SPACE] = byteClass.space;
	classes[0x22] = byteClass.edge;
	classes[delimiter] = byteClass.edge;
	return classes;
}

/**
 * One pass over the bytes: are there blank lines, and is every text tidy already (`tidy()` in core/text would change
 * nothing): no tabs, no doubled or edge spaces, no odd spaces, no combining marks or other characters NFC may change.
 */
export function textureOf(bytes: Uint8Array, delimiter: number): { blankLines: boolean; tidy: boolean } {
	const classes = byteClasses(delimiter);
	let blankLines = false;
	let tidy = true;
	let previous: number = byteClass.lineEnd;
	const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	for (let i = start; i < bytes.length; i += 1) {
		const found = classes[bytes[i] as number] as number;
		if (found === byteClass.skipped) continue;
		if (found === byteClass.lineEnd) {
			if (previous === byteClass.lineEnd) blankLines = true;
			if (previous === byteClass.space) tidy = false;
		} else if (found === byteClass.space) {
			if (previous !== byteClass.plain) tidy = false;
		} else if (found === byteClass.edge) {
			if (previous === byteClass.space) tidy = false;
		} else if (found !== byteClass.plain) {
			const next = bytes[i + 1];
			// U+00A0 and U+0085 are spaces; U+1E00–U+1EFF are the precomposed letters of Vietnamese.
			if (
				found === byteClass.c2
					? next === 0xa0 || next === 0x85
					: found !== byteClass.e1 || !isPrecomposed(next)
			)
				tidy = false;
			previous = byteClass.plain;
			continue;
		}
		previous = found;
	}
	return { blankLines, tidy };
}

/** Second byte of U+1E00–U+1EFF. */
function isPrecomposed(next: number | undefined): boolean {
	return next !== undefined && next >= 0xb8 && next <= 0xbb;
}
