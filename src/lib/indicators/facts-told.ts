/**
 * Yes-or-no columns that not every export has. Where some row of a sheet answers, an empty cell means no, as in a column
 * of ticks; where none does, nobody knows, and the dossiers of that sheet are neither counted as no nor at all.
 */
const columns = ['paid_online', 'electronic_result', 'digitised', 'reused', 'complaint'] as const;

/** SQL: each sheet with dossiers, and which of the columns it answers. */
export const told = `told AS (
	SELECT source_file, source_sheet, ${columns.map((name) => `count(${name}) > 0 AS ${name}_told`).join(', ')}
	FROM dossiers
	GROUP BY source_file, source_sheet
)`;

/** SQL: yes, no, or null where the sheet does not say. */
export function toldOf(column: (typeof columns)[number]): string {
	return `CASE WHEN ${column}_told THEN coalesce(${column}, false) END`;
}
