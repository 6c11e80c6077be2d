import { tables } from '#lib/model/tables/index.ts';

/** Every table of `data.duckdb`; working tables of the load are not among them. */
export const snapshotTables: readonly string[] = [
	...tables.map(({ name }) => name),
	'dossiers_history',
	'files',
	'ledger_exceptions',
	'facts'
];
