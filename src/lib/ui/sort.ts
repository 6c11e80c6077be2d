import type { SortDirection, TableColumn } from './types.ts';

/**
 * Rows sorted by a column; ties keep their order. Null ("no data") comes last in both directions, for it is neither
 * small nor large. Texts are compared by the collator given (Vietnamese order).
 */
export function sortRows<Row>(
	rows: readonly Row[],
	column: Pick<TableColumn<Row>, 'value'>,
	direction: SortDirection,
	collator: Intl.Collator
): Row[] {
	const sign = direction === 'ascending' ? 1 : -1;
	return [...rows].sort((one, other) => {
		const a = column.value(one);
		const b = column.value(other);
		if (a === null || b === null) return Number(a === null) - Number(b === null);
		if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
		return sign * collator.compare(String(a), String(b));
	});
}
