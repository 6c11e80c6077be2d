import { isoDate, type IsoDate } from '#lib/core/dates.ts';
import { UsageError } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import type { LoadOptions } from './input.ts';
import { datingColumn } from './table-columns.ts';
import { typedColumns } from './typed.ts';

/** Tables whose dates are events; dates of the others say from when something is in force. */
const eventTables = [
	'sessions',
	'claims',
	'outreach',
	'devices',
	'help_pairs',
	'stage_events',
	'barriers',
	'sync_reports',
	'parent_activation',
	'clubs',
	'infrastructure',
	'feeds'
];

/**
 * The day the data speaks of: as asked for, else the dataset's, else the last day on which a dossier was accepted,
 * else the last day of any event. Never the clock. Throws UsageError `as_of_unknown` when nothing carries a date.
 */
export async function settleAsOf(
	engine: Engine,
	loaded: readonly TableSpec[],
	options: LoadOptions
): Promise<IsoDate> {
	const said = options.asOf ?? options.dataset.asOf;
	if (said) return said;
	const last = (await lastDay(engine, loaded, ['dossiers'])) ?? (await lastDay(engine, loaded, eventTables));
	if (last === null) throw new UsageError('as_of_unknown');
	return isoDate(last);
}

async function lastDay(
	engine: Engine,
	loaded: readonly TableSpec[],
	names: readonly string[]
): Promise<number | null> {
	const parts: string[] = [];
	for (const table of loaded) {
		const column = datingColumn(table);
		if (!column || !names.includes(table.name)) continue;
		if (!(await typedColumns(engine, table)).has(column.name)) continue;
		const day = `CAST(${quoteIdent(column.name)} AS DATE)`;
		parts.push(
			`SELECT max(${day}) AS day FROM ${quoteIdent(`typed_${table.name}`)}
				WHERE _rejected IS NULL AND year(${day}) BETWEEN 2000 AND 2100`
		);
	}
	if (parts.length === 0) return null;
	const found = await engine.query(raw(`SELECT max(day) AS day FROM (${parts.join(' UNION ALL ')})`));
	const [day] = found.column('day');
	return typeof day === 'number' ? day : null;
}
