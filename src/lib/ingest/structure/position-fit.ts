import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { tables } from '#lib/model/tables/index.ts';
import { suits, type ColumnTraits } from './column-traits.ts';
import { headerForms, matchesIn } from './header-match.ts';
import { ENOUGH, type ColumnFit, type TableFit, type ValueEvidence } from './table-fit.ts';
import { hintsAt } from './table-hints.ts';

/** A table whose columns hardly a header names. */
export interface Unnamed {
	/** Its headers, of which one at most is known; `column_N` where there is none. */
	headers: readonly string[];
	traits: readonly ColumnTraits[];
	evidence: ValueEvidence;
	/** Canonical columns a person said, null for none; undefined where nothing was said. */
	said: readonly (string | null | undefined)[];
	hints: readonly string[];
	/** Not even a header is there: then the file's name may tell the table. */
	headless: boolean;
	/** Table a person said. */
	table: string | undefined;
}

/**
 * The table and columns proposed for a file by what only certain columns hold (ids, codes, labels) and, for the others, by their place:
 * exports keep the order of the model's columns, whatever they leave out, or else put wards, schools and offices elsewhere. Null unless every required column is among them. A guess
 * for a person to look at, never more: nothing is loaded by it alone.
 */
export function fitByPosition(unnamed: Unnamed): TableFit | null {
	const found = tables
		.filter(({ name }) => unnamed.table === undefined || name === unnamed.table)
		.flatMap((table) => proposal(table, unnamed) ?? [])
		.sort((a, b) => b.score - a.score);
	const [best, next] = found;
	if (best === undefined) return null;
	const lead = (best.score - (next?.score ?? 0)) / best.score;
	return {
		table: best.table,
		columns: best.columns,
		confidence: 0.4 + 0.3 * Math.min(1, lead),
		others: found.slice(1, 4).map(({ table }) => table.name)
	};
}

interface Proposal {
	table: TableSpec;
	columns: (ColumnFit | null)[];
	score: number;
}

function proposal(table: TableSpec, unnamed: Unnamed): Proposal | null {
	const { traits, said, hints, headless } = unnamed;
	const columns = anchored(table, unnamed);
	const anchors = columns.filter((fit, i) => fit !== null && said[i] === undefined);
	const held = anchors.filter((fit) => fit?.basis === 'values').length;
	const sure = anchors.some((fit) => fit?.column.name === 'dossier_id') || (held >= 1 && anchors.length >= 2);
	const hinted = headless && hintsAt(table.name, hints);
	if (!(sure || hinted || unnamed.table !== undefined)) return null;

	const rows = traits.flatMap((_, i) => (columns[i] === null && said[i] === undefined ? [i] : []));
	const taken = new Set(columns.flatMap((fit) => fit?.column ?? []));
	const free = table.columns.filter((column) => !taken.has(column));
	for (const [row, column] of inOrder(rows, free, (i, column) => weight(traits[i], column, table)))
		columns[row] = { column, confidence: 0.5, basis: 'position' };
	for (const [row, column] of outOfOrder(columns, rows, free, (i, column) =>
		weight(traits[i], column, table)
	))
		columns[row] = { column, confidence: 0.4, basis: 'position' };

	const fits = columns.flatMap((fit) => fit ?? []);
	const complete = table.columns.every(
		(each) => !each.required || fits.some(({ column }) => column === each)
	);
	if (!complete || fits.length * 2 < traits.filter(({ empty }) => !empty).length) return null;
	const start = anchors.length + (hinted ? 1 : 0);
	return { table, columns, score: fits.reduce((sum, { confidence }) => sum + confidence, start) };
}

/** What persons said, then what one header tells or only one kind of column holds, the surest first. */
function anchored(table: TableSpec, unnamed: Unnamed): (ColumnFit | null)[] {
	const { traits, said } = unnamed;
	const columns: (ColumnFit | null)[] = traits.map((_, i) => {
		const column = table.columns.find(({ name }) => name === said[i]);
		return column ? { column, confidence: 1 } : null;
	});
	const taken = new Set(columns.flatMap((fit) => fit?.column ?? []));
	const pairs = traits
		.flatMap((_, index) => (said[index] === undefined ? knownAs(unnamed, index, table) : []))
		.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
	for (const { index, ...fit } of pairs) {
		if (columns[index] || taken.has(fit.column)) continue;
		columns[index] = fit;
		taken.add(fit.column);
	}
	return columns;
}

function knownAs(
	{ headers, evidence }: Unnamed,
	index: number,
	table: TableSpec
): (ColumnFit & { index: number })[] {
	const named = matchesIn(headerForms(headers[index] ?? ''), table)
		.filter(({ confidence }) => confidence >= ENOUGH)
		.map(({ column, confidence }) => ({ index, column, confidence }));
	const held = evidence(index, table).map((each) => ({ index, ...each, basis: 'values' as const }));
	return [...named, ...held];
}

/** How much speaks for a pair: the values, that rows need the column, and that exports usually have it. */
function weight(traits: ColumnTraits | undefined, column: ColumnSpec, table: TableSpec): number {
	const fitting = traits ? suits(traits, column, table) : 0;
	if (fitting === 0) return 0;
	const { usual = [] } = table;
	const rank = usual.indexOf(column.name);
	return fitting + (column.required ? 0.5 : 0) + (rank < 0 ? 0 : 0.2 * (1 - rank / usual.length));
}

/** Kinds whose names are told from all other texts, wherever they stand. */
const PLACES: ReadonlySet<string> = new Set(['ward', 'school', 'office']);

/** Columns of places that stand out of the model's order, if there is no doubt which: one such column on either side. */
function outOfOrder(
	columns: readonly (ColumnFit | null)[],
	rows: readonly number[],
	free: readonly ColumnSpec[],
	weigh: (row: number, column: ColumnSpec) => number
): [number, ColumnSpec][] {
	const taken = new Set(columns.flatMap((fit) => fit?.column ?? []));
	const places = free.filter((column) => PLACES.has(column.kind) && !taken.has(column));
	return places.flatMap((column): [number, ColumnSpec][] => {
		const [row, another] = rows.filter((each) => columns[each] === null && weigh(each, column) > 0);
		const alone = places.every(({ name, kind }) => name === column.name || kind !== column.kind);
		return row !== undefined && another === undefined && alone ? [[row, column]] : [];
	});
}

/** The heaviest pairs of which none crosses another: the order is kept on both sides. */
function inOrder(
	rows: readonly number[],
	columns: readonly ColumnSpec[],
	weigh: (row: number, column: ColumnSpec) => number
): [number, ColumnSpec][] {
	// best[i][j]: the most that the rows from i and the columns from j on can weigh.
	const best = Array.from({ length: rows.length + 1 }, () => Array<number>(columns.length + 1).fill(0));
	const at = (i: number, j: number) => best[i]?.[j] ?? 0;
	const pair = (i: number, j: number) => {
		const [row, column] = [rows[i], columns[j]];
		const own = row === undefined || column === undefined ? 0 : weigh(row, column);
		return own === 0 ? 0 : own + at(i + 1, j + 1);
	};
	for (let i = rows.length - 1; i >= 0; i -= 1) {
		const line = best[i] ?? [];
		for (let j = columns.length - 1; j >= 0; j -= 1)
			line[j] = Math.max(pair(i, j), at(i + 1, j), at(i, j + 1));
	}
	const pairs: [number, ColumnSpec][] = [];
	for (let [i, j] = [0, 0]; i < rows.length && j < columns.length;) {
		const [row, column] = [rows[i], columns[j]];
		const own = pair(i, j);
		if (row !== undefined && column !== undefined && own > 0 && own === at(i, j)) {
			pairs.push([row, column]);
			i += 1;
			j += 1;
		} else if (at(i, j) === at(i, j + 1)) j += 1;
		else i += 1;
	}
	return pairs;
}
