import type { Engine } from '#lib/engine/engine.ts';
import { tables } from '#lib/model/tables/index.ts';
import { quoteIdent } from '#lib/sql/sql.ts';

/** From when units that only the data knows are in force: before any dossier. */
const ALWAYS = '1900-01-01';

/** Every ward text of the loaded tables becomes a unit of its own, unless the dataset's units have that code. */
export async function addUnitsFromData(engine: Engine): Promise<void> {
	const texts = tables.flatMap((table) =>
		table.columns
			.filter(({ kind }) => kind === 'ward')
			.map(({ name }) => `SELECT ${quoteIdent(name)} AS code FROM ${quoteIdent(table.name)}`)
	);
	await engine.exec(`INSERT INTO units BY NAME
		SELECT code, code AS name, 'ward' AS kind, DATE '${ALWAYS}' AS valid_from
		FROM (SELECT DISTINCT code FROM (${texts.join(' UNION ALL ')}) WHERE code IS NOT NULL)
		WHERE code NOT IN (SELECT code FROM units) ORDER BY code`);
}
