import { csvCell } from '#lib/core/csv-cell.ts';
import { neutralised } from '#lib/core/formula-text.ts';
import type { LedgerEntry } from '#lib/model/snapshot.ts';

/** A row about a student who was taken out: where it stands in its file, and what the ledger warned of it. */
export interface ErasedRow {
	table: string;
	file: string;
	sheet: string;
	row: number;
	/** Codes joined by `;`; null where nothing was said. */
	reason: string | null;
}

/** The balance with these rows, which were accepted, told as left out for `erased`: it adds up as before. */
export function withoutErased(entries: readonly LedgerEntry[], erased: readonly ErasedRow[]): LedgerEntry[] {
	return entries.map((entry) => {
		const own = erased.filter(
			({ table, file, sheet }) => table === entry.table && file === entry.file && sheet === entry.sheet
		);
		if (own.length === 0) return entry;
		const reasons = { ...entry.reasons };
		for (const code of own.flatMap(({ reason }) => (reason ? reason.split(';') : []))) {
			const left = (reasons[code] ?? 0) - 1;
			if (left > 0) reasons[code] = left;
			else delete reasons[code];
		}
		reasons.erased = (reasons.erased ?? 0) + own.length;
		return {
			...entry,
			accepted: entry.accepted - own.length,
			ignored: entry.ignored + own.length,
			reasons
		};
	});
}

/** The lines of `ledger.csv` with those rows told so too, as they are read from the old ones. */
export async function* ledgerLinesWithout(
	text: AsyncIterable<string>,
	erased: readonly ErasedRow[]
): AsyncGenerator<string> {
	const lines = new Map(
		erased.map(({ file, sheet, row, table }) => {
			const place = `${[file, sheet].map((cell) => csvCell(neutralised(cell))).join(',')},${row},`;
			return [place, `${place}${csvCell(table)},ignored,erased,`];
		})
	);
	/** A line that a quoted cell breaks is one. */
	let begun = '';
	for await (const piece of wholeLines(text)) {
		let out = '';
		for (const part of piece) {
			begun = begun === '' ? part : `${begun}\n${part}`;
			if (hasOpenQuote(begun)) continue;
			out += `${lines.get(placeOf(begun)) ?? begun}\n`;
			begun = '';
		}
		yield out;
	}
	if (begun !== '') yield `${begun}\n`;
}

/** What stands before a line's fourth cell: file, sheet and row. */
function placeOf(line: string): string {
	let quoted = false;
	let commas = 0;
	for (let at = 0; at < line.length; at++) {
		if (line[at] === '"') quoted = !quoted;
		else if (line[at] === ',' && !quoted && ++commas === 3) return line.slice(0, at + 1);
	}
	return '';
}

function hasOpenQuote(text: string): boolean {
	if (!text.includes('"')) return false;
	return text.split('"').length % 2 === 0;
}

/** The lines of a text that comes in pieces, some at a time. */
async function* wholeLines(text: AsyncIterable<string>): AsyncGenerator<string[]> {
	let rest = '';
	for await (const piece of text) {
		const lines = (rest + piece).split('\n');
		rest = lines.pop() ?? '';
		yield lines;
	}
	if (rest !== '') yield [rest];
}
