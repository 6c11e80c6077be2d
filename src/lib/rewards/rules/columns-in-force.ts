import type { IsoDate } from '#lib/core/dates.ts';
import type { Rules } from './rules.ts';

/** The columns of the students' list whose rule is in force on a day (point 10). */
export function columnsInForce({ columns }: Pick<Rules, 'columns'>, date: IsoDate): Rules['columns'] {
	return columns.filter(({ from, to }) => from <= date && (to === null || date <= to));
}
