import { expect, it } from 'vitest';
import { catalogue, indicator } from './catalogue.ts';
import { sourceTables } from './source-tables.ts';

it.each([
	['D1a', ['dossiers']],
	['D11', ['sync_reports']],
	['E1', ['attendance', 'schools', 'students']],
	['E3', ['attendance', 'claims', 'dossiers']],
	// The ledger is no file of anybody's.
	['Q3', ['dossiers']]
])('%s counts rows of %s', (id, tables) => {
	expect(sourceTables(indicator(id))).toEqual(tables);
});

it('every indicator counts rows of some table', () => {
	for (const definition of catalogue) expect(sourceTables(definition), definition.id).not.toEqual([]);
});
