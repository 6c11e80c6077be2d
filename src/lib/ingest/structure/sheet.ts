import type { Problem } from '#lib/core/errors.ts';
import { found, given, type Decision, type SheetDecisions } from '../decisions.ts';
import { sheetOverride, type Overrides, type ReadRule } from '../overrides.ts';
import type { CellType, Format, RawSheet } from '../raw.ts';
import type { RowKind, UnderstoodRow, UnderstoodSheet } from '../understood.ts';
import { isBlank } from './cell-text.ts';
import type { ColumnValues } from './column-type.ts';
import { blocks } from './blocks.ts';
import { sniffColumns } from './columns.ts';
import { gridOf, mergesAt, type Grid } from './grid.ts';
import { groupTexts } from './groups.ts';
import { unnamed } from './header-names.ts';
import { layoutOf, readingOf, type Layout, type Reading } from './layout.ts';

/**
 * A sheet as one understood sheet, or as several when it holds tables under one another (`name#2` …); none when a person
 * said to leave it out.
 */
export function understandSheet(
	sheet: RawSheet,
	format: Format,
	fileName: string,
	overrides: Overrides = []
): UnderstoodSheet[] {
	const whole = gridOf(sheet);
	const said = named(sheetOverride(overrides, sheet.name), sheet);
	if (said.skip === true) return [];
	const reading = readingOf(format, whole);
	const parts = reading === 'report' ? tablesOf(whole, said) : [whole];
	return parts.flatMap((part, i) => {
		const name = i === 0 ? sheet.name : `${sheet.name}#${i + 1}`;
		const own = i === 0 ? said : sheetOverride(overrides, name);
		return own.skip === true ? [] : [understandTable(part, name, reading, fileName, own)];
	});
}

/**
 * The tables under one another. What a person shows as the header is that of the first, unless it goes further down, or the
 * person says that the data do: then the sheet is one table.
 */
function tablesOf(whole: Grid, { headerRows, lastRow }: ReadRule): Grid[] {
	const tables = blocks(whole);
	if (headerRows === undefined) return tables;
	const end = tables[0]?.rows.at(-1)?.number ?? 0;
	return headerRows.length > 0 && Math.max(lastRow ?? 0, ...headerRows) <= end ? tables : [whole];
}

/** A format that names its columns leaves no doubt about the header. */
function named(said: ReadRule, sheet: RawSheet): ReadRule {
	return sheet.named === true && said.headerRows === undefined ? { ...said, headerRows: [1] } : said;
}

function understandTable(
	grid: Grid,
	name: string,
	reading: Reading,
	fileName: string,
	said: ReadRule
): UnderstoodSheet {
	if (grid.rows.every((row) => row.cells.every(isBlank))) {
		return withoutTable(grid, name, { code: 'sheet_empty', params: { sheet: name } });
	}
	const layout = layoutOf(grid, reading, [fileName, name], said);
	if (!layout) return withoutTable(grid, name, { code: 'sheet_without_table', params: { sheet: name } });
	const { names, kinds } = layout;
	const groups = groupTexts(grid, kinds);
	const { rows, filled } = understoodRows(grid, names.length, kinds, groups);
	const hints = [fileName, name, ...titles(grid, kinds)];
	const vietnamese =
		reading === 'report' ||
		names.some((text) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text));
	const sniffed = sniffColumns(names, columnValues(grid, rows, names.length), { hints, vietnamese, said });
	return {
		name,
		headerRow: layout.header === null ? null : (grid.rows[layout.header]?.number ?? null),
		table: sniffed.table,
		columns: sniffed.columns,
		rows,
		problems: [...layoutProblems(grid, name, layout, filled, said), ...sniffed.problems],
		decisions: { headerRows: headerDecision(grid, layout, said), ...sniffed.decisions }
	};
}

function headerDecision(grid: Grid, layout: Layout, said: ReadRule): Decision<readonly number[]> {
	const { kinds, header, confidence } = layout;
	const rows: number[] = [];
	for (let i = 0; i <= (header ?? -1); i += 1)
		if (kinds[i] === 'header' || kinds[i] === 'units') rows.push(grid.rows[i]?.number ?? 0);
	if (said.headerRows !== undefined) return given<readonly number[]>(rows);
	const first = grid.rows[kinds.indexOf('data')]?.number;
	const others: readonly number[][] = rows.length > 0 ? [[]] : first === undefined ? [] : [[first]];
	return found<readonly number[]>(rows, confidence, others);
}

/** Every cell kept, none of them data. */
function withoutTable(grid: Grid, name: string, problem: Problem): UnderstoodSheet {
	const rows = grid.rows.map((row): UnderstoodRow => ({
		number: row.number,
		kind: row.cells.every(isBlank) ? 'blank' : 'note',
		cells: fitted(row.cells, grid.width)
	}));
	const columns = Array.from({ length: grid.width }, (_, i) => ({
		source: unnamed(i),
		name: null,
		type: 'text' as const,
		dateFormat: null,
		confidence: 0
	}));
	const decisions: SheetDecisions = {
		headerRows: found<readonly number[]>([], 0.7),
		table: found<string | null>(null, 0.9),
		columns: []
	};
	return { name, headerRow: null, table: null, columns, rows, problems: [problem], decisions };
}

/** Rows as wide as the columns. A cell merged downwards over rows of data is read as standing in each of them. */
function understoodRows(
	grid: Grid,
	width: number,
	kinds: readonly RowKind[],
	groups: readonly (string | undefined)[]
): { rows: UnderstoodRow[]; filled: number } {
	let filled = 0;
	// Blank rows may be a million: they share their cells.
	const blank = Array<string>(width).fill('');
	const rows = grid.rows.map((row, i): UnderstoodRow => {
		const kind = kinds[i] ?? 'data';
		if (row.cells.length === 0 && kind === 'blank') return { number: row.number, kind, cells: blank };
		let cells = fitted(row.cells, width);
		if (kind === 'data') {
			for (const merge of mergesAt(grid, i)) {
				const text = grid.rows[merge.top]?.cells[merge.left] ?? '';
				if (merge.top === i || kinds[merge.top] !== 'data' || !isBlank(cells[merge.left]) || isBlank(text))
					continue;
				if (cells === row.cells) cells = [...cells];
				cells[merge.left] = text;
				filled++;
			}
		}
		const group = groups[i];
		return group === undefined
			? { number: row.number, kind, cells }
			: { number: row.number, kind, cells, group };
	});
	return { rows, filled };
}

function fitted(cells: string[], width: number): string[] {
	if (cells.length === width) return cells;
	if (cells.length > width) return cells.slice(0, width);
	return [...cells, ...Array<string>(width - cells.length).fill('')];
}

function columnValues(grid: Grid, rows: readonly UnderstoodRow[], width: number): ColumnValues[] {
	const columns = Array.from({ length: width }, (): ColumnValues => ({ texts: [], types: null }));
	rows.forEach((row, i) => {
		if (row.kind !== 'data') return;
		const types: CellType[] | undefined = grid.rows[i]?.types;
		for (let column = 0; column < width; column++) {
			const text = row.cells[column] ?? '';
			const values = columns[column];
			if (!values || isBlank(text) || text === '-') continue;
			const type = types?.[column];
			if (type !== undefined && type !== 'text')
				values.types ??= Array<CellType | undefined>(values.texts.length).fill('text');
			values.texts.push(text);
			values.types?.push(type);
		}
	});
	return columns;
}

function titles(grid: Grid, kinds: readonly RowKind[]): string[] {
	const found: string[] = [];
	for (const [i, kind] of kinds.entries()) {
		if (kind === 'title') found.push(...(grid.rows[i]?.cells ?? []).filter((cell) => !isBlank(cell)));
	}
	return found;
}

/** Rows at which programs of the past and present cut off a sheet without a word. */
const rowLimits = [65_536, 1_048_576];

function layoutProblems(
	grid: Grid,
	sheet: string,
	layout: Layout,
	filled: number,
	{ headerRows = [] }: ReadRule
): Problem[] {
	const problems: Problem[] = [];
	const { names, kinds, header } = layout;
	const beyond = headerRows.find((asked) => !grid.rows.some(({ number }) => number === asked));
	if (beyond !== undefined) {
		const rows = grid.rows.at(-1)?.number ?? 0;
		problems.push({ code: 'header_not_in_sheet', params: { sheet, row: beyond, rows } });
	} else if (header === null) problems.push({ code: 'header_missing', params: { sheet } });
	else if (!kinds.includes('data')) problems.push({ code: 'header_only', params: { sheet } });
	const repeated = duplicates(names);
	if (repeated.length > 0)
		problems.push({ code: 'header_duplicate', params: { columns: repeated.join(', ') } });
	const full = rowLimits.find((limit) => grid.rows.length === limit);
	if (full !== undefined && kinds[full - 1] === 'data')
		problems.push({ code: 'rows_at_limit', params: { rows: full } });
	if (filled > 0) problems.push({ code: 'merged_cells_filled', params: { count: filled } });
	if (header !== null && !layout.multiRow) {
		const width = grid.rows[header]?.cells.length ?? 0;
		const longer = grid.rows.filter(
			(row, i) => kinds[i] === 'data' && row.cells.slice(width).some((c) => !isBlank(c))
		);
		if (longer.length > 0)
			problems.push({ code: 'rows_longer_than_header', params: { count: longer.length } });
	}
	return problems;
}

function duplicates(names: readonly string[]): string[] {
	const seen = new Set<string>();
	const twice = new Set<string>();
	for (const name of names) (seen.has(name) ? twice : seen).add(name);
	return [...twice];
}
