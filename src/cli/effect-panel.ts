import Papa from 'papaparse';
import { AppError, UsageError } from '#lib/core/errors.ts';
import { balancedPanel, type Observation, type PreparedPanel } from '#lib/stats/effect/panel.ts';
import { readTextFile } from './text-file.ts';

/** Which columns hold what. */
export interface PanelColumns {
	id: string;
	time: string;
	firstTreated: string;
	outcome: string;
}

/**
 * A balanced panel from a CSV file with a header. Throws UsageError `panel_column_missing`, AppError `panel_value_invalid`
 * and what `balancedPanel` refuses.
 */
export async function readPanelFile(path: string, columns: PanelColumns): Promise<PreparedPanel> {
	const text = (await readTextFile(path)).replace(/^\ufeff/, '');
	const { data, meta } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
	// Where commas part the cells, one within a number would be of thousands as likely as of decimals.
	const decimalComma = meta.delimiter !== ',';
	const [header = [], ...lines] = data;
	const place = (column: string) => {
		const index = header.findIndex((name) => name.trim() === column);
		if (index === -1) throw new UsageError('panel_column_missing', { column, columns: header.join(', ') });
		return index;
	};
	const at = {
		id: place(columns.id),
		time: place(columns.time),
		firstTreated: place(columns.firstTreated),
		outcome: place(columns.outcome)
	};
	const rows = lines.map((cells, index): Observation => {
		const cell = (name: keyof PanelColumns) => (cells[at[name]] ?? '').trim();
		const number = (name: keyof PanelColumns) => {
			const value = numberIn(cell(name), decimalComma);
			if (cell(name) === '' || !Number.isFinite(value))
				throw new AppError('panel_value_invalid', {
					row: index + 2,
					column: columns[name],
					value: cell(name)
				});
			return value;
		};
		const first = isNever(cell('firstTreated')) ? null : number('firstTreated');
		return {
			unit: cell('id'),
			time: number('time'),
			firstTreated: first === 0 ? null : first,
			outcome: isMissing(cell('outcome')) ? null : number('outcome')
		};
	});
	const prepared = balancedPanel(rows);
	if ('refused' in prepared) throw new AppError(prepared.refused.code, prepared.refused.params);
	return prepared.value;
}

/** `7,5` is written for 7.5 in files whose cells no comma parts. NaN for what is no number. */
function numberIn(text: string, decimalComma: boolean): number {
	return Number(decimalComma && /^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
}

function isMissing(text: string): boolean {
	return /^(?:na|nan|null|\.)?$/i.test(text);
}

function isNever(text: string): boolean {
	return isMissing(text) || /^\+?inf(?:inity)?$/i.test(text) || /^never$/i.test(text);
}
