import type { Engine } from '#lib/engine/engine.ts';
import {
	registryHolidays,
	registryProcedures,
	registrySuccessions,
	registryUnits
} from '#lib/model/registry/index.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
import { quoteIdent } from '#lib/sql/sql.ts';
import { putRows, type PutCell } from './put-rows.ts';
import { storedColumns } from './table-columns.ts';

/** Built-in rows by table; a dataset's own rows with the same key replace them. */
export const registryRows: Readonly<Record<string, readonly object[]>> = {
	units: registryUnits,
	unit_succession: registrySuccessions,
	procedures: registryProcedures,
	holidays: registryHolidays
};

/**
 * Adds to the loaded table the registry's rows whose key the dataset does not have. Their source columns are null:
 * they came from no file.
 */
export async function addRegistryRows(engine: Engine, table: string): Promise<void> {
	const rows = registryRows[table];
	const spec = tableSpec(table);
	if (!rows || !spec) return;
	const columns = storedColumns(spec);
	await putRows(
		engine,
		'registry_rows',
		Object.fromEntries(columns.map(({ name }) => [name, 'VARCHAR' as const])),
		rows.map((row) => columns.map(({ name }) => (row as Record<string, PutCell>)[name] ?? null))
	);
	const same = spec.key
		.map((name) => `CAST(own.${quoteIdent(name)} AS VARCHAR) = r.${quoteIdent(name)}`)
		.join(' AND ');
	await engine.exec(`INSERT INTO ${quoteIdent(table)} BY NAME
		SELECT ${columns.map(({ name, type }) => `CAST(r.${quoteIdent(name)} AS ${type}) AS ${quoteIdent(name)}`).join(', ')}
		FROM registry_rows AS r WHERE NOT EXISTS (SELECT 1 FROM ${quoteIdent(table)} AS own WHERE ${same})`);
	await engine.exec('DROP TABLE temp.registry_rows');
}
