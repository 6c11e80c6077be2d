import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { tables } from '#lib/model/tables/index.ts';
import { headerForms, matchesIn, type HeaderMatch } from './header-match.ts';
import { hintsAt } from './table-hints.ts';

/** Evidence of a column's values for a canonical column, where headers are silent or wrong. */
export type ValueEvidence = (index: number, table: TableSpec) => { column: ColumnSpec; confidence: number }[];

/** What a column without a telling header is known by. */
export type Basis = 'values' | 'position';

export interface ColumnFit {
	column: ColumnSpec;
	confidence: number;
	/** What it is known by where that is no header. */
	basis?: Basis;
}

export interface TableFit {
	table: TableSpec;
	/** One entry a header: what it is taken for, or null. */
	columns: (ColumnFit | null)[];
	/** 0 to 1: how far its score is ahead of the next table's. */
	confidence: number;
	/** Names of other tables the headers fit, the best first. */
	others: string[];
}

/** A header has to be at least this sure to be mapped. */
export const ENOUGH = 0.6;

interface Candidate extends Pick<TableFit, 'table' | 'columns'> {
	score: number;
	matched: number;
	missing: number;
	canonicalOnly: boolean;
}

/**
 * The canonical table the headers fit best, or null when none fits well enough. Counted: headers recognised,
 * weighted by how few tables know them; required columns found and missing; words in the file name, sheet and titles.
 * `said` is a person's word: a table's name, or null for none.
 */
export function fitTable(
	headers: readonly string[],
	hintTexts: readonly string[],
	evidence: ValueEvidence,
	said?: string | null
): TableFit | null {
	if (said === null) return null;
	const forms = headers.map(headerForms);
	const matches = tables.map((table) =>
		forms.map((form, i) => [
			...matchesIn(form, table),
			...evidence(i, table).map((found) => ({ ...found, canonical: false, basis: 'values' as const }))
		])
	);
	// How many tables know a header: the fewer, the more it says about which table this is.
	const sharing = forms.map(
		(_, i) => matches.filter((byHeader) => byHeader[i]?.some((match) => match.confidence >= 0.9)).length
	);
	const candidates = tables.map((table, t) =>
		candidate(table, matches[t] ?? [], sharing, hintsAt(table.name, hintTexts))
	);
	const chosen = said === undefined ? undefined : candidates.find(({ table }) => table.name === said);
	if (chosen) return { table: chosen.table, columns: chosen.columns, confidence: 1, others: [] };
	const [best, ...others] = candidates.filter(acceptable).sort((a, b) => b.score - a.score);
	if (best === undefined) return null;
	const lead = (best.score - Math.max(0, others[0]?.score ?? 0)) / best.score;
	return {
		table: best.table,
		columns: best.columns,
		// A table with a required column missing is a guess however far it is ahead.
		confidence: (0.6 + 0.4 * Math.min(1, lead * 2)) * (best.missing === 0 ? 1 : 0.7),
		others: others.slice(0, 3).map(({ table }) => table.name)
	};
}

function candidate(
	table: TableSpec,
	matches: readonly HeaderMatch[][],
	sharing: readonly number[],
	hinted: boolean
): Candidate {
	const columns = assign(matches);
	const found = columns.filter((fit) => fit !== null);
	const required = table.columns.filter((column) => column.required);
	const missing = required.filter((column) => !found.some((fit) => fit.column === column)).length;
	let score = columns.reduce(
		(sum, fit, i) => (fit ? sum + fit.confidence / Math.max(1, sharing[i] ?? 1) : sum),
		0
	);
	score += found.length / Math.max(1, matches.length) - 1.5 * missing;
	if (missing === 0) score += 1.5;
	if (hinted) score += 1;
	const canonicalOnly =
		!hinted &&
		columns.every((fit, i) => !fit || (matches[i] ?? []).some((m) => m.canonical && m.column === fit.column));
	return { table, columns, score, matched: found.length, missing, canonicalOnly };
}

/** English headers such as `date` and `name` are everybody's: they name a table only in good company. */
function acceptable(fit: Candidate): boolean {
	if (fit.matched < 2 || fit.score < 1) return false;
	if (fit.canonicalOnly)
		return fit.missing === 0 && fit.matched >= 3 && fit.matched / fit.columns.length >= 0.6;
	return fit.missing === 0 || fit.matched >= 3;
}

/** Gives each header at most one column and each column at most one header, the surest pairs first. */
function assign(matches: readonly (HeaderMatch & { basis?: Basis })[][]): (ColumnFit | null)[] {
	const pairs = matches
		.flatMap((list, index) => list.map((match) => ({ index, ...match })))
		.filter((pair) => pair.confidence >= ENOUGH)
		.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
	const columns: (ColumnFit | null)[] = matches.map(() => null);
	const taken = new Set<ColumnSpec>();
	for (const { index, column, confidence, basis } of pairs) {
		if (columns[index] || taken.has(column)) continue;
		columns[index] = { column, confidence, ...(basis && { basis }) };
		taken.add(column);
	}
	return columns;
}
