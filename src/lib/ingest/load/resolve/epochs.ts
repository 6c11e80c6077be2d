import { isoDate } from '#lib/core/dates.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { quoteIdent } from '#lib/sql/sql.ts';
import type { Period } from '../name-log.ts';
import { datingColumn } from '../table-columns.ts';

/** Periods in which the members do not change, numbered from 0, which is before the first start. */
export class Epochs {
	constructor(private readonly starts: readonly number[]) {}

	/** SQL of the number of a row's epoch, by the day the row of the table speaks of. */
	sql(table: TableSpec, asOfDay: number): string {
		if (this.starts.length === 0) return '0';
		const day = dayOf(table, asOfDay);
		const cases = [...this.starts.entries()]
			.reverse()
			.map(([index, start]) => `WHEN ${day} >= DATE '${isoDate(start)}' THEN ${index + 1}`);
		return `CASE ${cases.join(' ')} ELSE 0 END`;
	}

	/** A day of an epoch; before the first start no member is in force. */
	dayOf(epoch: number): number {
		return this.starts[epoch - 1] ?? Number.MIN_SAFE_INTEGER;
	}

	period(epoch: number): Period {
		const next = this.starts[epoch];
		return { first: this.starts[epoch - 1] ?? null, last: next === undefined ? null : next - 1 };
	}
}

/** SQL of the day a row of the table speaks of. */
function dayOf(table: TableSpec, asOfDay: number): string {
	const column = datingColumn(table);
	const asOf = `DATE '${isoDate(asOfDay)}'`;
	return column ? `coalesce(CAST(t.${quoteIdent(column.name)} AS DATE), ${asOf})` : asOf;
}
