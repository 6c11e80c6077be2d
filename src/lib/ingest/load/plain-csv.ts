import type { RawFile } from '../raw.ts';
import type { UnderstoodFile, UnderstoodSheet } from '../understood.ts';
import { looksLegacy } from '../decode/index.ts';
import { readRaw } from '../formats/index.ts';
import { understand } from '../structure/index.ts';
import type { LoadInput } from './input.ts';
import type { PlainCsv } from './plain-source.ts';
import { readRowKey } from './row-key.ts';
import { textureOf } from './texture.ts';

/** Smaller files gain nothing from the engine's own reader. */
const MIN_BYTES = 1 << 18;
const SAMPLE_BYTES = 1 << 17;

export interface PlainJudgement {
	csv: Omit<PlainCsv, 'path'>;
	/** The head of the file, understood: its columns and table hold for the whole file. */
	head: UnderstoodFile;
	sheet: UnderstoodSheet;
	/** The end of the file under the same header. */
	tail: UnderstoodSheet;
}

/**
 * Judges by both its ends whether a file is so plain that the engine's own CSV reader will give what the careful one
 * would: UTF-8, header on the first record, only rows of data, no blank lines, no legacy encoding. Undefined when it
 * is not. What lies between is for `scanInput` and the reader itself to tell.
 */
export async function judgePlainCsv(input: LoadInput): Promise<PlainJudgement | undefined> {
	const { file: name, size } = input;
	if (size < MIN_BYTES || !/\.(csv|tsv|txt)$/i.test(name)) return undefined;
	const first = await input.slice(0, SAMPLE_BYTES);
	const last = await input.slice(size - SAMPLE_BYTES, size);
	const headEnd = first.lastIndexOf(LF) + 1;
	const tailStart = last.indexOf(LF) + 1;
	const headerEnd = first.indexOf(LF) + 1;
	if (headEnd === 0 || tailStart === 0) return undefined;
	const head = await plainPart(first.subarray(0, headEnd), name);
	const tail = await plainPart(joined(first.subarray(0, headerEnd), last.subarray(tailStart)), name);
	if (!head || !tail || head.raw.delimiter !== tail.raw.delimiter) return undefined;
	if (!datesAlike(head.sheet, tail.sheet)) return undefined;
	const { delimiter, quote } = head.raw;
	if (delimiter === null || delimiter.length !== 1 || (quote ?? '"') !== '"') return undefined;
	const textures = [first.subarray(0, headEnd), last.subarray(tailStart)].map((part) =>
		textureOf(part, delimiter.charCodeAt(0))
	);
	if (textures.includes('blank lines')) return undefined;
	const tidy = !textures.includes('untidy');
	return {
		csv: { delimiter, quote: '"', width: head.sheet.columns.length, tidy },
		head: head.file,
		sheet: head.sheet,
		tail: tail.sheet
	};
}

/** A file sorted by date may show which comes first, day or month, at one end only: then it is to be read whole. */
function datesAlike(head: UnderstoodSheet, tail: UnderstoodSheet): boolean {
	const loose = (pattern: string | null | undefined) => pattern?.replace(/([DMHh])\1/g, '$1') ?? null;
	return head.columns.every(({ dateFormat }, index) => {
		const [first, last] = [loose(dateFormat), loose(tail.columns[index]?.dateFormat)];
		return first === null || last === null || first === last;
	});
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
		// Rejected rows that came back are known by the careful reader.
		!rawSheet.rows.some(({ cells }) => cells.some((cell) => readRowKey(cell) !== null)) &&
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
