import { literal, quoteIdent } from '#lib/sql/sql.ts';
import type { SheetPlan } from './plan.ts';

/** What a plain UTF-8 CSV is read by when the engine's own reader takes it. */
export interface PlainCsv {
	path: string;
	delimiter: string;
	quote: string;
	/** Columns of the file, all of them. */
	width: number;
	/** The bytes hold only tidy text, so nothing has to be tidied. */
	tidy: boolean;
}

/**
 * SQL of the planned columns of a plain CSV as tidy text, NULL for an empty cell, straight from the file: a relation
 * for FROM. A statement over it rejects with AppError `engine_query_failed` when the file turns out not to be plain.
 */
export function plainSource(csv: PlainCsv, plan: SheetPlan): string {
	const types = Array.from({ length: csv.width }, (_, index) => `'c${index}': 'VARCHAR'`);
	const cells = plan.columns.map(({ column, index }) => {
		const cell = csv.tidy ? `c${index}` : `nullif(tidy_text(c${index}), '')`;
		return `${cell} AS ${quoteIdent(column.name)}`;
	});
	return `(SELECT ${cells.join(', ')}
		FROM read_csv(${literal(csv.path).text}, auto_detect = false, header = true, strict_mode = true,
			delim = ${literal(csv.delimiter).text}, quote = ${literal(csv.quote).text}, escape = ${literal(csv.quote).text},
			nullstr = '', columns = {${types.join(', ')}}))`;
}
