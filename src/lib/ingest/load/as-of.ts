import { isoDate, type IsoDate } from '#lib/core/dates.ts';
import { AppError, UsageError } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import type { LoadOptions } from './input.ts';
import { firstCode } from './sql/marks.ts';
import { datingColumn } from './table-columns.ts';
import { typedColumns } from './typed.ts';

/** Tables whose dates are events; dates of the others say from when something is in force. */
const eventTables = [
	'sessions',
	'transfers',
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
 * else the last day of any event. Never the clock. Throws AppError `no_row_accepted`, with the reasons, when every row
 * that could carry a date was rejected, and UsageError `as_of_unknown` when there is none.
 */
export async function settleAsOf(
	engine: Engine,
	loaded: readonly TableSpec[],
	options: LoadOptions
): Promise<IsoDate> {
	const said = options.asOf ?? options.dataset.asOf;
	if (said) return said;
	const last = (await lastDay(engine, loaded, ['dossiers'])) ?? (await lastDay(engine, loaded, eventTables));
	if (last === null) {
		const reasons = await rejections(engine, loaded);
		throw reasons === '' ? new UsageError('as_of_unknown') : new AppError('no_row_accepted', { reasons });
	}
	return isoDate(last);
}

/** Why rows of the tables with events were rejected: `date_unreadable: 10000, missing_dossier_id: 2`. */
async function rejections(engine: Engine, loaded: readonly TableSpec[]): Promise<string> {
	const parts = loaded
		.filter(({ name }) => name === 'dossiers' || eventTables.includes(name))
		.map(
			({ name }) =>
				`SELECT ${firstCode('_rejected')} AS reason FROM ${quoteIdent(`typed_${name}`)} WHERE _rejected IS NOT NULL`
		);
	if (parts.length === 0) return '';
	const counted = await engine.query(
		raw(
			`SELECT reason, CAST(count(*) AS DOUBLE) AS n FROM (${parts.join(' UNION ALL ')})
				GROUP BY reason ORDER BY n DESC, reason`
		)
	);
	return counted
		.rows()
		.map(({ reason, n }) => `${reason}: ${n}`)
		.join(', ');
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
