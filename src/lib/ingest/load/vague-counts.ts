import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { quoteIdent } from '#lib/sql/sql.ts';
import type { PlannedColumn } from './plan.ts';

/**
 * Counts that a table keeps a note beside (`present`, `present_note`): "hơn 500" is loaded as its bound, 500, and its
 * words stay in the note, so that nobody takes it for an exact count.
 */
export function notedCounts(
	table: TableSpec,
	planned: readonly PlannedColumn[]
): { count: ColumnSpec; note: ColumnSpec }[] {
	return planned.flatMap(({ column }) => {
		const note = table.columns.find(({ name }) => name === `${column.name}_note`);
		return note && column.kind === 'integer' ? [{ count: column, note }] : [];
	});
}

/** SQL of the note: what the sheet says itself (`own`, or nothing), then the words of a vague count. */
export function noteSql({ count }: { count: ColumnSpec }, own: string): string {
	const text = quoteIdent(`t_${count.name}`);
	return `nullif(concat_ws('; ', ${own}, CASE WHEN vague_count(${text}) THEN ${text} END), '')`;
}

/** Macro `vague_count(text)`: words or signs of about, more than, nearly. NULL is not vague. */
export const vagueMacro = `CREATE OR REPLACE TEMP MACRO vague_count(t) AS coalesce(
	regexp_matches(lower(t), '^(hơn|trên|dưới|gần|khoảng|chừng|độ|ít nhất|tối thiểu|over|about|nearly|more than|at least)\\s|^[~≈≥≤<>]|[+]$|\\strở lên$'), false)`;
