import Papa from 'papaparse';
import { LabelCounter } from '#lib/features/import/column-labels.ts';
import type { ImportReport, ImportRequest } from '#lib/features/import/protocol.ts';
import { wholeLines } from '#lib/features/import/whole-lines.ts';
import { decodeText } from '#lib/ingest/decode/index.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { rulesFor } from '#lib/ingest/load/mapping/mapping.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { textBeginning } from './text-beginning.ts';

/** Bytes taken at once: whole lines of so many. */
const PIECE = 4 << 20;

/**
 * Counts the labels of a long delimited text in all its rows, a piece at a time and by the lines as they stand: a row whose cell
 * goes over several lines is passed over, as it has not the cells of a row. How the text is read is what its beginning says.
 */
export async function countLabels(
	{ file: { file, blob }, sheet: name, mapping }: Extract<ImportRequest, { kind: 'labels' }>,
	report: (message: ImportReport) => void
): Promise<void> {
	const rules = rulesFor(mapping ?? undefined, file);
	const understood = understand(await readRaw(await textBeginning(blob, file), file, rules), file, rules);
	const sheet = understood.sheets.find((each) => each.name === name);
	const counter = new LabelCounter(sheet?.table ?? null, sheet?.columns ?? []);
	const { encoding, delimiter, quote } = understood;
	const headers = sheet?.headerRow ?? 0;
	let row = 0;
	for (let from = 0; from < blob.size;) {
		const bytes = new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer());
		const last = from + bytes.length === blob.size;
		const piece = last ? bytes : bytes.subarray(0, wholeLines(bytes, encoding));
		const { text } = decodeText(piece, encoding ?? undefined);
		Papa.parse<string[]>(text, {
			delimiter: delimiter ?? ',',
			quoteChar: quote ?? '"',
			step: ({ data }) => {
				row += 1;
				if (row > headers) counter.add(data);
			}
		});
		from += piece.length;
	}
	report({ kind: 'labels', columns: counter.counted() });
}
