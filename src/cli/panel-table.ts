import Papa from 'papaparse';
import { UsageError } from '#lib/core/errors.ts';
import { readTextFile } from './text-file.ts';

/** Columns of a table by name, without the white space about their cells. */
export interface PanelTable {
	rows: number;
	column: (name: string) => string[];
	/** `7,5` is written for 7.5: where commas part the cells, one within a number would be of thousands as likely as of decimals. */
	decimalComma: boolean;
}

/**
 * A text table with a header, its cells parted by commas, semicolons, tabs, bars or (as R's `write.table` does) spaces. Where rows have one cell more
 * than the header, the first is the name of the row, as R writes and reads it. Its `column` throws UsageError `panel_column_missing` and
 * `panel_column_repeated`; reading throws what `readTextFile` does.
 */
export async function readPanelTable(path: string, needed: readonly string[]): Promise<PanelTable> {
	const text = (await readTextFile(path)).replace(/^\ufeff/, '');
	const parted = (delimiter: string) => {
		const { data, meta } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimiter });
		const [header = [], ...lines] = data;
		return { header: header.map((name) => name.trim()), lines, delimiter: meta.delimiter };
	};
	const guessed = parted('');
	const bySpaces = guessed.header.length === 1 ? parted(' ') : null;
	const spaced = bySpaces !== null && needed.every((name) => bySpaces.header.includes(name));
	const { header, lines, delimiter } = spaced ? bySpaces : guessed;
	const named = lines.length > 0 && lines.every((cells) => cells.length === header.length + 1) ? 1 : 0;
	return {
		rows: lines.length,
		decimalComma: delimiter !== ',',
		column(name) {
			const at = header.indexOf(name);
			if (at === -1)
				throw new UsageError('panel_column_missing', { column: name, columns: header.join(', ') });
			if (header.indexOf(name, at + 1) !== -1)
				throw new UsageError('panel_column_repeated', { column: name });
			return lines.map((cells) => (cells[at + named] ?? '').trim());
		}
	};
}
