import type { Cell, CellValue, MergeRange } from 'hucre/xlsx';
import type { Problem } from '#lib/core/errors.ts';
import type { CellType, Merge, RawRow, RawSheet } from '../raw.ts';
import { numberText, type TypedText } from './cell-text.ts';
import type { DayCount } from './date-system.ts';
import { checkColumns, type CellBudget } from './limits.ts';

const empty: TypedText = { text: '', type: 'text' };

function typedText(value: CellValue, cell: Cell | undefined, days: DayCount): TypedText {
	if (value === null) return empty;
	if (typeof value === 'string') return { text: value, type: isError(value, cell) ? 'error' : 'text' };
	if (typeof value === 'number') return { text: numberText(value), type: 'number' };
	if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', type: 'boolean' };
	return days.textOf(value);
}

/** Details of a cell are kept only by the reader of .xlsx; in an old .xls the text alone tells. */
function isError(value: string, cell: Cell | undefined): boolean {
	return cell?.type === 'error' || (value.startsWith('#') && errors.has(value));
}

export const errors: ReadonlySet<string> = new Set([
	'#NULL!',
	'#DIV/0!',
	'#VALUE!',
	'#REF!',
	'#NAME?',
	'#NUM!',
	'#N/A',
	'#GETTING_DATA',
	'#SPILL!',
	'#CALC!'
]);

export interface HucreSheet {
	name: string;
	/** Rows that no cell was ever written to are holes. */
	rows: (CellValue[] | undefined)[];
	merges?: MergeRange[];
	cells?: Map<string, Cell>;
}

/** An error begins with it: `#REF!`. */
const HASH = '#'.charCodeAt(0);

const none: string[] = [];
const noTypes: CellType[] = [];

/** A sheet as hucre reads it, as texts: trailing empty cells and rows dropped, rows numbered as in the sheet. */
export function toRawSheet(sheet: HucreSheet, days: DayCount, file: string, budget: CellBudget): RawSheet {
	const rows: RawRow[] = [];
	// Of plain sheets there are none, and then no cell has to be looked for.
	const details = sheet.cells && sheet.cells.size > 0 ? sheet.cells : undefined;
	// Types of a row of nothing but texts, as most are: they share them.
	let texts = noTypes;
	for (const [r, values] of sheet.rows.entries()) {
		// A million blank rows above a last one are seen: they share what they have not.
		if (values === undefined || values.length === 0) {
			budget.spend(0, 1);
			rows.push({ number: r + 1, cells: none, types: noTypes });
			continue;
		}
		const cells: string[] = [];
		let types: CellType[] | null = null;
		let length = 0;
		for (let c = 0; c < values.length; c += 1) {
			const value = values[c] ?? null;
			const cell = typeof value === 'string' ? details?.get(`${r},${c}`) : undefined;
			if (typeof value === 'string' && cell === undefined && value.charCodeAt(0) !== HASH) {
				// Nearly all cells: nothing to be made of them.
				cells.push(value);
				types?.push('text');
				if (value !== '') length = c + 1;
				continue;
			}
			const { text, type } = typedText(value, cell, days);
			if (type !== 'text') types ??= Array<CellType>(c).fill('text');
			cells.push(text);
			types?.push(type);
			if (text !== '') length = c + 1;
		}
		cells.length = length;
		if (types) types.length = length;
		else if (texts.length !== length) texts = Array<CellType>(length).fill('text');
		checkColumns(length, r + 1, file);
		budget.spend(length, 1);
		rows.push({ number: r + 1, cells, types: types ?? texts });
	}
	while (rows.length > 0 && rows[rows.length - 1]?.cells.length === 0) rows.pop();
	const merges = (sheet.merges ?? []).map((merge): Merge => ({
		top: merge.startRow,
		left: merge.startCol,
		bottom: merge.endRow,
		right: merge.endCol
	}));
	return { name: sheet.name, rows, merges: merges.filter((merge) => merge.top < rows.length) };
}

/** Formulas a program wrote without calculating them: their cells are empty though the sheet would show a value. */
export function uncalculated(sheet: HucreSheet): Problem[] {
	let count = 0;
	for (const cell of sheet.cells?.values() ?? []) {
		if (cell.type === 'formula' && cell.value === null) count += 1;
	}
	return count === 0 ? [] : [{ code: 'formula_without_value', params: { sheet: sheet.name, count } }];
}
